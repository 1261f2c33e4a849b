import type { Use, UseArgument } from './threat.ts'

/** What is known of calls and constants, for reading a use that somebody wrote. */
export interface UseWords {
  hasCall(name: string): boolean
  /** The set of constants that an argument is written in. */
  setOf(call: string, index: number): string | undefined
  /** Whether any architecture has the constant. */
  hasConstant(set: string, name: string): boolean
  hasArchitecture(token: string): boolean
}

/** A use, or the word in it that means nothing. */
export type ReadUse =
  | { readonly kind: 'use'; readonly use: Use }
  | { readonly kind: 'odd'; readonly word: string }

/** On s390 the stack comes first (arch/s390: CONFIG_CLONE_BACKWARDS2). */
const flagsOfClone: Readonly<Record<string, number>> = { SCMP_ARCH_S390X: 1, SCMP_ARCH_S390: 1 }

const whole = /^([a-z_0-9]+)\s*(?:\(([^()]*)\))?(?:\s+on\s+([\w, ]+))?$/
const word = /^([+~]?)(?:(\w+)\.)?([A-Za-z_]\w*)(?:\s*&\s*(0x[0-9a-f]+|\d+))?$/

/**
 * `socket(AF_NETLINK, …, NETLINK_XFRM)`: the call with these values; `…` may be anything. `+FLAG` is set, `~FLAG` is not,
 * `NAME & 0xf` asks for these bits alone, `SET.NAME` names the set where the argument alone does not tell it, and
 * ` on SCMP_ARCH_X86, …` the only architectures on which it does harm.
 */
export function readUse(text: string, words: UseWords): ReadUse {
  const [, call = '', list, only] = whole.exec(text.trim()) ?? []
  if (!words.hasCall(call)) return { kind: 'odd', word: call || text }
  const tokens = only?.split(',').map((each) => each.trim())
  const strange = tokens?.find((each) => !words.hasArchitecture(each))
  if (strange !== undefined) return { kind: 'odd', word: strange }
  const args: UseArgument[] = []
  for (const [index, written] of (list ?? '').split(',').entries()) {
    for (const part of written.split('|')) {
      const read = readPart(part.trim(), { call, index }, words)
      if (read === 'odd') return { kind: 'odd', word: part.trim() }
      if (read !== undefined) args.push(read)
    }
  }
  return { kind: 'use', use: { call, args, ...(tokens === undefined ? {} : { only: tokens }) } }
}

const tests = { '': 'is', '+': 'has', '~': 'lacks' } as const

interface Place {
  readonly call: string
  readonly index: number
}

/** Undefined: it may be anything. */
function readPart(text: string, { call, index }: Place, words: UseWords): UseArgument | undefined | 'odd' {
  if (text === '' || text === '…' || text === '...' || text === '_') return undefined
  const [, sign, named, name = '', within] = word.exec(text) ?? []
  const test = tests[sign as keyof typeof tests]
  const set = named ?? words.setOf(call, index)
  if (test === undefined || set === undefined || !words.hasConstant(set, name)) return 'odd'
  return {
    index,
    test,
    set,
    name,
    ...(call === 'clone' && index === 0 ? { indexOn: flagsOfClone } : {}),
    ...(within === undefined ? {} : { within: BigInt(within) }),
  }
}
