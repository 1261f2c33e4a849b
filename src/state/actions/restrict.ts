import type { RiskLevel, SyscallArgument } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import { loadConstants } from '#catalog/load.ts'
import { casesOf, type Group, withPart } from '#core/profile/conditions/groups.ts'
import { allowed } from '#core/profile/template.ts'
import {
  type Choice,
  type LearnedArgument,
  type Proposal,
  proposeLimits,
  type Refusal,
} from '#core/questions/learn/restrict.ts'
import { type Store, useStudio } from '../store.ts'
import { isAllowed, type Row } from '../views/rows.ts'
import { selectRows } from '../views/table.ts'
import { changeManyCases } from './editing.ts'

/** A proposal with what the screen needs of its call. */
export interface Limit extends Proposal {
  readonly argument: SyscallArgument
  readonly risk: RiskLevel
  /** The runtime makes the call too before the program starts, with arguments that no log of the program holds. */
  readonly startup: boolean
}

export interface Limits {
  readonly limits: readonly Limit[]
  readonly refusals: readonly (Refusal & { readonly argument: string })[]
}

const riskOrder: readonly RiskLevel[] = ['critical', 'high', 'medium', 'low']

/** Limits for calls that logs showed and the profile allows whatever their arguments are, the riskiest first. */
export async function findLimits(): Promise<Limits> {
  const constants = await loadConstants()
  const store = useStudio.getState()
  const rows = selectRows(store).filter(
    ({ seen, outcome }) => seen && outcome.kind === 'plain' && isAllowed(outcome),
  )
  const found = rows.map((row) => limitsOf(row, store, constants))
  return {
    limits: found
      .flatMap(({ limits }) => limits)
      .toSorted((a, b) => riskOrder.indexOf(a.risk) - riskOrder.indexOf(b.risk)),
    refusals: found.flatMap(({ refusals }) => refusals),
  }
}

function limitsOf(row: Row, { sources }: Store, constants: Constants): Limits {
  const args = row.syscall?.args ?? []
  const tallies = sources.flatMap(({ on, tally }) => (on ? tally.calls : []))
  const own = tallies.filter(({ name }) => name === row.name)
  const { proposals, refusals } = proposeLimits(
    row.name,
    own,
    args.map((arg) => learned(arg, constants)),
  )
  return {
    limits: proposals.flatMap((proposal) => {
      const argument = args[proposal.index]
      const risk = row.syscall?.risk
      if (argument === undefined || risk === undefined) return []
      return [{ ...proposal, argument, risk, startup: row.startup }]
    }),
    refusals: refusals.map((each) => ({ ...each, argument: args[each.index]?.name ?? '' })),
  }
}

function learned(
  { name, width, filterable, set, kind }: SyscallArgument,
  constants: Constants,
): LearnedArgument {
  const sort = set === undefined ? undefined : constants.kindOf(set)
  return { name, width, filterable, set, flags: kind === 'flags' || sort === 'flags' || sort === 'mixed' }
}

/** One limit with the choice that was made for it. */
export interface Chosen {
  readonly limit: Limit
  readonly choice: Choice
}

/** Makes the choices the cases of their calls, as one step. */
export function applyLimits(chosen: readonly Chosen[]): boolean {
  const groups = new Map<string, Group>()
  for (const { limit, choice } of chosen) {
    const group = groups.get(limit.name) ?? { ...allowed, parts: [] }
    groups.set(limit.name, withPart(group, limit.index, choice.conditions, limit.argument.width))
  }
  return changeManyCases(new Map([...groups].map(([name, group]) => [name, casesOf([group])])))
}
