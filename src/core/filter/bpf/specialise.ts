import { dataWords, fillData, type SyscallCall } from './call.ts'
import { opcode, type Program, place } from './instruction.ts'
import { interpret } from './interpret.ts'

/** A program that remembers, for each architecture and number, how far it comes without looking at arguments. */
export interface SpecialisedProgram {
  /** The return value for the call. */
  run(call: SyscallCall): number
  /** Whether the answer is the same whatever the arguments. */
  isFixed(audit: number, nr: number): boolean
}

/** A fixed return value, or the instruction that first loads an argument. */
type Entry = { readonly value: number } | { readonly at: number }

export function specialise(program: Program): SpecialisedProgram {
  const entries = new Map<number, Map<number, Entry>>()
  const data = new Uint32Array(dataWords)
  const entryOf = (audit: number, nr: number): Entry => {
    const numbers = entries.get(audit) ?? new Map<number, Entry>()
    entries.set(audit, numbers)
    const known = numbers.get(nr)
    if (known !== undefined) return known
    const found = follow(program, audit, nr)
    numbers.set(nr, found)
    return found
  }
  return {
    run(call) {
      const entry = entryOf(call.audit, call.nr)
      if ('value' in entry) return entry.value
      fillData(data, call)
      return interpret(program, data, entry.at)
    },
    isFixed: (audit, nr) => 'value' in entryOf(audit, nr),
  }
}

/** Follows the program as long as it asks for the architecture and the number alone. */
function follow(program: Program, audit: number, nr: number): Entry {
  let accumulator = 0
  for (let at = 0; at < program.length; at += 1) {
    const each = program[at]
    if (each === undefined) break
    const { code, jt, jf, k } = each
    switch (code) {
      case opcode.load:
        if (k !== place.nr && k !== place.arch) return { at }
        accumulator = k === place.nr ? nr : audit
        break
      case opcode.jump:
        at += k
        break
      case opcode.jumpEqual:
        at += accumulator === k ? jt : jf
        break
      case opcode.jumpGreater:
        at += accumulator > k ? jt : jf
        break
      case opcode.jumpGreaterOrEqual:
        at += accumulator >= k ? jt : jf
        break
      case opcode.jumpSet:
        at += (accumulator & k) !== 0 ? jt : jf
        break
      case opcode.ret:
        return { value: k }
      default:
        return { at: 0 }
    }
  }
  throw new Error('the filter ends without a return')
}
