import type { Message } from '#core/base/message.ts'
import type { CallWords } from '#core/enforce/evaluate/call-text.ts'
import type { Catalog, SyscallArgument } from './catalog.ts'
import type { Constants } from './constants.ts'
import { insteadOf } from './instead.ts'

/** Names of calls and constants as programs of that architecture mean them. */
export function callWords(catalog: Catalog, constants: Constants, arch: string): CallWords {
  return {
    numberOf: (name) => catalog.numberOf(name, arch),
    absence: (name) => absence(name, catalog, arch),
    constant(word, name, index) {
      if (word === 'NULL') return 0n
      const set = catalog.syscall(name)?.args[index]?.set
      const own = set === undefined ? undefined : constants.valueOf(set, word, arch)
      return own ?? constants.find(word, arch)
    },
    width: (name, index) => catalog.syscall(name)?.args[index]?.width ?? 64,
  }
}

/** That the ABI lacks a call which others have; undefined where it has it, or nobody has. */
function absence(name: string, catalog: Catalog, token: string): Message | undefined {
  const exists = (each: string) => catalog.numberOf(each, token) !== undefined
  if (catalog.syscall(name) === undefined || exists(name)) return undefined
  const arch = catalog.architecture(token)?.name ?? token
  const instead = insteadOf(name, exists)
  if (instead === undefined) return { code: 'call-absent', params: { arch, name } }
  return { code: 'call-absent-instead', params: { arch, name, instead } }
}

/** Sets of constants that an argument is written in, joined with `|` where there are several. */
export function constantSets({ kind, set }: Pick<SyscallArgument, 'kind' | 'set'>): readonly string[] {
  if (kind === 'dirfd') return ['AT_FDCWD']
  // The low byte of clone's flags is the signal that the end of the child sends.
  if (set === 'CLONE') return ['CLONE', 'SIGNAL']
  return set === undefined ? [] : [set]
}

/** Sets whose names hold for one value of another argument alone: option 1 is SO_DEBUG or TCP_NODELAY, by level. */
const dependent: ReadonlySet<string> = new Set(['SO'])

/** False where a value's name depends on another argument. */
export function hasOwnNames(set: string): boolean {
  return !dependent.has(set)
}

/** Names that joined with `|` give the argument's value; empty when a part of it has no name. */
export function namesOfValue(
  value: bigint,
  arg: Pick<SyscallArgument, 'kind' | 'set'>,
  arch: string,
  constants: Constants,
): readonly string[] {
  const [set, signals] = constantSets(arg)
  if (set === undefined || dependent.has(set)) return []
  if (signals === undefined) return constants.namesOf(set, value, arch)
  const parts = [
    { set, part: value & ~0xffn },
    { set: signals, part: value & 0xffn },
  ].filter(({ part }) => part !== 0n)
  const names = parts.map((each) => constants.namesOf(each.set, each.part, arch))
  return names.every((each) => each.length > 0) ? names.flat() : []
}
