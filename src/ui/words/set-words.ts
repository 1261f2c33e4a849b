import type { TFunction } from 'i18next'
import type { SyscallArgument } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import { valueWords } from '#catalog/value-words.ts'
import { type ArgumentSet, fullMask } from '#core/profile/conditions/argument-set.ts'
import { bitCount } from '#core/profile/conditions/cubes.ts'
import { type Group, setOfPart } from '#core/profile/conditions/groups.ts'
import { listed } from './guard-words.ts'

/** What names an argument's values. */
export interface Naming {
  readonly arch: string
  readonly constants: Constants | undefined
}

/** More values than this are counted, not listed. */
const listedValues = 8
/** Fewer bits than this that may be set are told as those, more as those that may not. */
const fewBits = 24

/** Whether the argument is a word of flags. */
export function isFlags(arg: SyscallArgument | undefined, constants: Constants | undefined): boolean {
  const kind = arg?.set === undefined ? undefined : constants?.kindOf(arg.set)
  return kind === 'flags' || kind === 'mixed' || arg?.kind === 'flags'
}

/** "AF_UNIX, AF_INET or AF_INET6"; what follows the argument's name. */
export function setWords(set: ArgumentSet, arg: SyscallArgument, naming: Naming, t: TFunction): string {
  const word = (value: bigint) => valueWords(value, arg, naming.arch, naming.constants)
  switch (set.kind) {
    case 'any':
      return t('typed.any')
    case 'one-of':
      return t('typed.is', { values: listOf(set.values, word, t) })
    case 'none-of':
      return t('typed.is-not', { values: listOf(set.values, word, t) })
    case 'flags':
      return flagWords(set, arg, word, t)
    case 'range':
      return rangeWords(set, arg, word, t)
    case 'other':
      return t('typed.other', { count: set.cubes.length })
  }
}

function listOf(values: readonly bigint[], word: (value: bigint) => string, t: TFunction): string {
  if (values.length > listedValues) return t('typed.values', { count: values.length })
  return listed(values.map(word), 'disjunction', t)
}

type Flags = Extract<ArgumentSet, { kind: 'flags' }>

function flagWords(
  { required, forbidden }: Flags,
  arg: SyscallArgument,
  word: (value: bigint) => string,
  t: TFunction,
): string {
  const free = fullMask(arg.width) & ~(required | forbidden)
  if (bitCount(free | required) <= fewBits && forbidden !== 0n) {
    const only = t('typed.only', { flags: word(free | required) })
    return required === 0n
      ? only
      : t('typed.both', { one: t('typed.with', { flags: word(required) }), two: only })
  }
  const parts = [
    ...(required === 0n ? [] : [t('typed.with', { flags: word(required) })]),
    ...(forbidden === 0n ? [] : [t('typed.without', { flags: word(forbidden).replaceAll('|', ', ') })]),
  ]
  return listed(parts, 'conjunction', t)
}

function rangeWords(
  { from, to }: Extract<ArgumentSet, { kind: 'range' }>,
  arg: SyscallArgument,
  word: (value: bigint) => string,
  t: TFunction,
): string {
  if (from === 0n) return t('typed.at-most', { to: word(to) })
  if (to === fullMask(arg.width)) return t('typed.at-least', { from: word(from) })
  return t('typed.between', { from: word(from), to: word(to) })
}

/** "family is AF_UNIX and type is SOCK_STREAM"; undefined for a group that says more than a sentence can. */
export function groupWords(
  { parts }: Group,
  args: readonly SyscallArgument[],
  naming: Naming,
  t: TFunction,
): string | undefined {
  const words = parts.map((part) => {
    const arg = args[part.index]
    if (arg === undefined) return undefined
    const set = setOfPart(part, arg.width, isFlags(arg, naming.constants))
    return set.kind === 'other' ? undefined : `${arg.name} ${setWords(set, arg, naming, t)}`
  })
  return words.every((each) => each !== undefined) ? listed(words, 'conjunction', t) : undefined
}
