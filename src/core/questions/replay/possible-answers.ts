import { dataWords } from '../../filter/bpf/call.ts'
import { opcode, type Program, place } from '../../filter/bpf/instruction.ts'

/** Words of `struct seccomp_data`, an undefined one not known. */
export type KnownWords = readonly (number | undefined)[]

export interface PossibleAnswers {
  /** Every return value that some value of the unknown words may bring about, and perhaps more. */
  readonly answers: ReadonlySet<number>
  /** Arguments that the filter looks at on the way, 0 … 5. */
  readonly looksAt: readonly number[]
  /** The instruction that first looks at one; 0 when none does. */
  readonly firstLook: number
}

/**
 * What the filter can answer when only a part of a call is known: at a test of an unknown word both ways are
 * gone. `start` may be the place of its first look at an argument.
 */
export function possibleAnswers(program: Program, words: KnownWords, start = 0): PossibleAnswers {
  const answers = new Set<number>()
  const loads: number[] = []
  const forks = new Set<number>()
  const open = [start]
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    const end = follow(program, words, from, loads)
    if (end.code === opcode.ret) answers.add(end.k)
    else if (!forks.has(end.at)) {
      forks.add(end.at)
      open.push(end.at + 1 + end.jt, end.at + 1 + end.jf)
    }
  }
  const looksAt = new Set(loads.map((at) => Math.floor((kAt(program, at) - place.args) / 8)))
  const first = loads.length === 0 ? 0 : Math.min(...loads)
  return { answers, looksAt: [...looksAt].toSorted((a, b) => a - b), firstLook: first }
}

/** Runs to a return or to a test of an unknown word; after such a test the accumulator stays unknown. */
function follow(program: Program, words: KnownWords, from: number, loads: number[]) {
  let accumulator: number | undefined = from === 0 ? 0 : undefined
  for (let at = from; ; at += 1) {
    const each = instructionAt(program, at)
    const { code, jt, jf, k } = each
    switch (code) {
      case opcode.ret:
        return { at, ...each }
      case opcode.load:
        if (k >= place.args) loads.push(at)
        accumulator = words[k / 4]
        break
      case opcode.and:
        // A mask of nothing gives 0, known or not: libseccomp writes it for upper halves.
        if (k === 0) accumulator = 0
        else if (accumulator !== undefined) accumulator = (accumulator & k) >>> 0
        break
      case opcode.jump:
        at += k
        break
      default:
        if (accumulator === undefined) return { at, ...each }
        at += compare(code, accumulator, k) ? jt : jf
    }
  }
}

function kAt(program: Program, at: number): number {
  return instructionAt(program, at).k
}

function instructionAt(program: Program, at: number) {
  const found = program[at]
  if (found === undefined) throw new Error('the filter ends without a return')
  return found
}

function compare(code: number, a: number, k: number): boolean {
  switch (code) {
    case opcode.jumpEqual:
      return a === k
    case opcode.jumpGreater:
      return a > k
    case opcode.jumpGreaterOrEqual:
      return a >= k
    case opcode.jumpSet:
      return (a & k) !== 0
    default:
      throw new Error(`no instruction of a seccomp filter of libseccomp: ${code}`)
  }
}

/** A call of which nothing but architecture and number is known. */
export function unknownArguments(audit: number, nr: number): (number | undefined)[] {
  const words = new Array<number | undefined>(dataWords).fill(undefined)
  words[place.nr / 4] = nr >>> 0
  words[place.arch / 4] = audit
  words[place.instructionPointer / 4] = 0
  words[place.instructionPointer / 4 + 1] = 0
  return words
}
