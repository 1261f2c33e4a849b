import { answer } from '../../src/core/enforce/evaluate/decide.ts'
import type { Call } from '../../src/core/enforce/evaluate/decision.ts'
import { type LoadProblem, type Prepared, prepare } from '../../src/core/enforce/evaluate/prepare.ts'
import { seen } from '../../src/core/enforce/evaluate/subject.ts'
import { dataWords, fillData } from '../../src/core/filter/bpf/call.ts'
import { decode } from '../../src/core/filter/bpf/fixtures/decode.ts'
import type { Program } from '../../src/core/filter/bpf/instruction.ts'
import { interpret } from '../../src/core/filter/bpf/interpret.ts'
import { readDocument } from '../../src/core/profile/document.ts'
import { defaultTarget, startedBy, type Target } from '../../src/core/target/target.ts'
import type { LibraryAnswer, LibraryOracle } from './library.ts'
import { numbers } from './numbers.ts'
import { pointsOf } from './points.ts'
import type { Random } from './random.ts'
import { randomCase } from './random-profile.ts'

/** The target whose filter is libseccomp's program and nothing else. */
export function plainTarget(libseccomp: string): Target {
  return { ...startedBy(defaultTarget, 'crun', '1.20'), kernel: '6.1', libseccomp }
}

/** What is put to the test: something that answers for a profile. */
export type Subject = (text: string, target: Target) => Answerer | LoadProblem
export type Answerer = (call: Call) => { readonly ret: number; readonly certain: boolean }

/** Ours. */
export const evaluator: Subject = (text, target) => {
  const prepared = preparedFrom(text, target)
  return prepared.kind === 'ready' ? (call) => answer(prepared, call) : prepared
}

export function preparedFrom(text: string, target: Target): Prepared | LoadProblem {
  const { reading } = readDocument(text)
  if (reading.kind === 'unreadable') throw new Error(`unreadable: ${JSON.stringify(reading.problems)}`)
  return prepare(reading.profile, target, numbers, reading)
}

export interface Report {
  readonly profiles: number
  readonly points: number
  /** Profiles answered with certainty, for every point. */
  readonly certain: number
  /** Profiles that libseccomp refuses, and those on which it hangs; all foretold unless they differ. */
  readonly refused: number
  readonly hanging: number
  readonly differences: readonly string[]
}

/** Compares what the subject says of random profiles with libseccomp's own programs. */
export function compareRandom(
  subject: Subject,
  oracle: LibraryOracle,
  random: Random,
  size: { readonly profiles: number; readonly points: number },
): Report {
  const cases = Array.from({ length: size.profiles }, () => randomCase(random))
  const answers = oracle.ask(cases.map(({ set }) => set))
  const target = plainTarget(oracle.version)
  const report = {
    profiles: cases.length,
    points: 0,
    certain: 0,
    refused: 0,
    hanging: 0,
    differences: [] as string[],
  }
  for (const [place, each] of cases.entries()) {
    const ours = subject(each.text, target)
    const quick = answers[place]
    // Slow is not for ever: where it is not foretold, libseccomp gets more time.
    const isSlow = quick?.kind === 'hangs' && typeof ours === 'function'
    const [theirs] = isSlow ? oracle.ask([each.set], 50) : [quick]
    if (theirs === undefined) throw new Error('an answer is missing')
    const points = pointsOf(each, random, size.points)
    report.points += points.length
    if (theirs.kind === 'error') report.refused += 1
    if (theirs.kind === 'hangs') report.hanging += 1
    const found = compareCase(ours, theirs, points)
    if (found.isCertain) report.certain += 1
    if (found.difference !== undefined) report.differences.push(`${found.difference}\n${each.text}`)
  }
  return report
}

interface Found {
  readonly isCertain: boolean
  readonly difference: string | undefined
}

function compareCase(ours: Answerer | LoadProblem, theirs: LibraryAnswer, points: readonly Call[]): Found {
  if (typeof ours !== 'function') {
    if (ours.kind === 'unknown') return { isCertain: false, difference: undefined }
    const expected = theirs.kind === 'error' ? 'refused' : theirs.kind
    return {
      isCertain: true,
      difference: ours.kind === expected ? undefined : `${ours.kind}, not ${expected}`,
    }
  }
  if (theirs.kind !== 'program') return { isCertain: true, difference: `ready, not ${theirs.kind}` }
  return comparePoints(ours, programOf(theirs.hex), points)
}

function comparePoints(ours: Answerer, program: Program, points: readonly Call[]): Found {
  let isCertain = true
  for (const call of points) {
    const { ret, certain } = ours(call)
    const expected = runProgram(program, call)
    if (!certain) isCertain = false
    else if (ret !== expected) {
      return { isCertain, difference: `${JSON.stringify(shown(call))}: ${hex(ret)}, not ${hex(expected)}` }
    }
  }
  return { isCertain, difference: undefined }
}

export function programOf(hexadecimal: string): Program {
  const program = decode(Uint8Array.from(Buffer.from(hexadecimal, 'hex')))
  if (program === undefined) throw new Error('half an instruction')
  return program
}

/** The whole program, from its first instruction, without any of our shortcuts. */
export function runProgram(program: Program, call: Call): number {
  const sees = seen(call, numbers)
  if (sees === undefined) throw new Error(`no architecture ${call.arch}`)
  const data = new Uint32Array(dataWords)
  fillData(data, sees)
  return interpret(program, data)
}

function shown({ arch, nr, args }: Call) {
  return { arch, nr, args: args.map(hex) }
}

function hex(value: number | bigint): string {
  return `0x${value.toString(16)}`
}
