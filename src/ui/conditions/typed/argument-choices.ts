import { hasOwnNames } from '#catalog/call-words.ts'
import type { SyscallArgument } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import { type ArgumentSet, fullMask } from '#core/profile/conditions/argument-set.ts'

/** How an argument is limited, as a choice of the screen. */
export type How =
  | 'any'
  | 'one-of'
  | 'none-of'
  | 'all-of'
  | 'without'
  | 'only'
  | 'at-least'
  | 'at-most'
  | 'between'

const flagWays: readonly How[] = ['any', 'without', 'all-of', 'only', 'one-of']
const namedWays: readonly How[] = ['any', 'one-of', 'none-of']
const numberWays: readonly How[] = ['any', 'one-of', 'none-of', 'at-most', 'at-least', 'between']

/** The ways that make sense for an argument. */
export function waysFor(hasNames: boolean, flags: boolean): readonly How[] {
  if (flags) return flagWays
  return hasNames ? namedWays : numberWays
}

/** Which way a set is; undefined where no single one says it. */
export function howOf(set: ArgumentSet, width: 32 | 64): How | undefined {
  switch (set.kind) {
    case 'any':
    case 'one-of':
    case 'none-of':
      return set.kind
    case 'flags': {
      if (set.required !== 0n) return set.forbidden === 0n ? 'all-of' : undefined
      return isMostly(set.forbidden, width) ? 'only' : 'without'
    }
    case 'range':
      if (set.from === 0n) return 'at-most'
      return set.to === fullMask(width) ? 'at-least' : 'between'
    case 'other':
      return undefined
  }
}

function isMostly(forbidden: bigint, width: 32 | 64): boolean {
  const free = fullMask(width) & ~forbidden
  return free.toString(2).replaceAll('0', '').length <= 24
}

/** The values or flags that are chosen in this way. */
export function chosenIn(set: ArgumentSet, width: 32 | 64): readonly bigint[] {
  switch (set.kind) {
    case 'one-of':
    case 'none-of':
      return set.values
    case 'flags':
      if (set.required !== 0n) return bitsOf(set.required)
      return bitsOf(howOf(set, width) === 'only' ? fullMask(width) & ~set.forbidden : set.forbidden)
    case 'range':
      return [set.from, set.to]
    case 'any':
    case 'other':
      return []
  }
}

function bitsOf(word: bigint): readonly bigint[] {
  const bits: bigint[] = []
  for (let open = word; open !== 0n; open &= open - 1n) bits.push(open & -open)
  return bits
}

/** The set that a way and what is chosen mean; undefined while nothing is chosen. */
export function setFor(how: How, chosen: readonly bigint[], width: 32 | 64): ArgumentSet | undefined {
  const full = fullMask(width)
  const bits = chosen.reduce((all, each) => all | each, 0n) & full
  if (how === 'any') return { kind: 'any' }
  if (chosen.length === 0) return undefined
  switch (how) {
    case 'one-of':
    case 'none-of':
      return { kind: how, values: chosen }
    case 'all-of':
      return bits === 0n ? undefined : { kind: 'flags', required: bits, forbidden: 0n }
    case 'without':
      return bits === 0n ? undefined : { kind: 'flags', required: 0n, forbidden: bits }
    case 'only':
      return { kind: 'flags', required: 0n, forbidden: full & ~bits }
    case 'at-least':
      return { kind: 'range', from: chosen[0] ?? 0n, to: full }
    case 'at-most':
      return { kind: 'range', from: 0n, to: chosen.at(-1) ?? full }
    case 'between': {
      const [from = 0n, to = full] = chosen
      return from <= to ? { kind: 'range', from, to } : undefined
    }
  }
}

export interface NamedValue {
  readonly name: string
  /** Other names of the same value. */
  readonly aliases: readonly string[]
  readonly value: bigint
}

/** The constants to choose from, as values of the argument's width; of flags those with bits. */
export function namedValues(
  arg: SyscallArgument,
  arch: string,
  constants: Constants | undefined,
  flags: boolean,
): readonly NamedValue[] {
  const all =
    arg.set === undefined || !hasOwnNames(arg.set) ? [] : (constants?.choicesOf(arg.set, arch) ?? [])
  const byValue = new Map<bigint, string[]>()
  for (const { name, value } of all) {
    const own = BigInt.asUintN(arg.width, value)
    if (flags && own === 0n) continue
    byValue.set(own, [...(byValue.get(own) ?? []), name])
  }
  return [...byValue].map(([value, [name = '', ...aliases]]) => ({ name, aliases, value }))
}
