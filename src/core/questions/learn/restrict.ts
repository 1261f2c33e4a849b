import type { CallTally } from '../../base/tally.ts'
import { type ArgumentSet, cubesOf, fullMask, type Width } from '../../profile/conditions/argument-set.ts'
import { type Cubes, intersect, sizeOf, subtract } from '../../profile/conditions/cubes.ts'
import { waysToWrite } from '../../profile/conditions/ways.ts'
import type { ConditionSpec } from '../../profile/profile.ts'

/** What a proposal needs to know of an argument. */
export interface LearnedArgument {
  readonly name: string
  readonly width: Width
  readonly filterable: boolean
  /** Set of constants, `AF`. */
  readonly set: string | undefined
  /** True for a word of flags. */
  readonly flags: boolean
}

/**
 * `exact`: what was seen, and nothing else. `mask`: flags that all calls had are required, flags that none
 * had are forbidden. `class`: a family of values that belong together.
 */
export type Generality = 'exact' | 'mask' | 'class'

export interface Choice {
  readonly id: Generality
  /** Which class; undefined for the others. */
  readonly family: string | undefined
  readonly set: ArgumentSet
  readonly conditions: readonly ConditionSpec[]
  /** Values that were not seen and pass as well. */
  readonly letsIn: bigint
}

/** A limit for one argument of a call that is allowed whatever its arguments are. */
export interface Proposal {
  readonly name: string
  readonly index: number
  /** Calls that showed a value. */
  readonly calls: number
  readonly values: number
  readonly choices: readonly Choice[]
}

/** Why nothing is proposed for an argument that could have a limit. */
export interface Refusal {
  readonly name: string
  readonly index: number
  readonly reason: 'few' | 'unlisted' | 'many'
}

/** Fewer calls than this say little of what a program does. */
export const fewestCalls = 3
/** More values than this are no list that somebody would read. */
export const mostValues = 24

/** Families of values: the cubes of all of them, by the name of their set. Facts: include/linux/socket.h, ioctl.h. */
interface Family {
  readonly id: string
  readonly sets: readonly string[]
  readonly cubes: (full: bigint) => Cubes
}

const exactly =
  (...values: readonly bigint[]) =>
  (full: bigint): Cubes =>
    values.map((value) => ({ mask: full, value }))

const families: readonly Family[] = [
  { id: 'inet', sets: ['AF'], cubes: exactly(2n, 10n) },
  { id: 'inet-unix', sets: ['AF'], cubes: exactly(1n, 2n, 10n) },
  // A request's second byte names its driver; T is the terminal.
  { id: 'terminal', sets: ['IOCTL'], cubes: () => [{ mask: 0xff00n, value: 0x5400n }] },
  // CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET: what Docker's default forbids.
  { id: 'no-namespaces', sets: ['CLONE'], cubes: () => [{ mask: 0x7e020000n, value: 0n }] },
  // CLONE_NEWTIME too: unshare takes it, while clone reads its bit as part of a signal's number.
  { id: 'no-namespaces', sets: ['UNSHARE'], cubes: () => [{ mask: 0x7e020080n, value: 0n }] },
  // Never writable and executable at once.
  {
    id: 'w-xor-x',
    sets: ['PROT'],
    cubes: () => [
      { mask: 2n, value: 0n },
      { mask: 4n, value: 0n },
    ],
  },
]

/** Proposals and refusals for the arguments of one call; `calls` are its tallies on all architectures. */
export function proposeLimits(
  name: string,
  calls: readonly CallTally[],
  args: readonly LearnedArgument[],
): { readonly proposals: readonly Proposal[]; readonly refusals: readonly Refusal[] } {
  const proposals: Proposal[] = []
  const refusals: Refusal[] = []
  for (const [index, arg] of args.entries()) {
    if (!arg.filterable || (arg.set === undefined && !arg.flags)) continue
    const found = evidence(calls, index, fullMask(arg.width))
    const reason = thin(found)
    if (reason === 'unseen') continue
    if (reason !== undefined) refusals.push({ name, index, reason })
    else {
      const choices = choicesFor(found.values, index, arg)
      proposals.push({ name, index, calls: found.calls, values: found.values.length, choices })
    }
  }
  return { proposals, refusals }
}

interface Evidence {
  readonly values: readonly bigint[]
  readonly calls: number
  /** Calls whose value nobody knows. */
  readonly unknown: number
}

/** Values as the kernel reads them: bits above the argument's width do not tell two apart. */
function evidence(calls: readonly CallTally[], index: number, full: bigint): Evidence {
  const values = new Set<bigint>()
  let [seen, all] = [0, 0]
  for (const call of calls) {
    all += call.calls
    for (const each of call.args.find((arg) => arg.index === index)?.values ?? []) {
      values.add(BigInt(each.value) & full)
      seen += each.calls
    }
  }
  return { values: [...values].sort((a, b) => (a < b ? -1 : 1)), calls: seen, unknown: all - seen }
}

function thin({ values, calls, unknown }: Evidence): Refusal['reason'] | 'unseen' | undefined {
  if (values.length === 0) return 'unseen'
  if (unknown > 0) return 'unlisted'
  if (calls < fewestCalls) return 'few'
  return values.length > mostValues ? 'many' : undefined
}

function choicesFor(values: readonly bigint[], index: number, arg: LearnedArgument): readonly Choice[] {
  const { width } = arg
  const full = fullMask(width)
  const seen = values.map((value) => ({ mask: full, value: value & full }))
  const choice = (id: Generality, set: ArgumentSet, family?: string): Choice => ({
    id,
    family,
    set,
    conditions: waysToWrite(set, index, width)[0]?.conditions ?? [],
    letsIn: sizeOf(cubesOf(set, width), full) - BigInt(values.length),
  })
  const choices = [choice('exact', { kind: 'one-of', values })]
  if (arg.flags && values.length > 1) {
    const required = values.reduce((all, value) => all & value, full)
    const forbidden = full & ~values.reduce((all, value) => all | value, 0n)
    choices.push(choice('mask', { kind: 'flags', required, forbidden }))
  }
  for (const { id, sets, cubes } of families) {
    const own = cubes(full)
    const holdsAll = subtract(seen, own).length === 0 && intersect(seen, own).length > 0
    if (arg.set === undefined || !sets.includes(arg.set) || !holdsAll) continue
    const family = choice('class', { kind: 'other', cubes: own }, id)
    if (family.letsIn > 0n) choices.push(family)
  }
  return choices
}
