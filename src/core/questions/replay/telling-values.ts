import type { CallTally } from '../../base/tally.ts'
import { evidenceOf, type SeenRow } from './evidence.ts'
import type { ReplayNumbers } from './numbers.ts'

/** More values than this are no rule that somebody would read. */
const mostValues = 24

/** The calls of one entry: what the filter looks at, and what was seen. */
export interface Rest {
  readonly looksAt: readonly number[]
  readonly rows: readonly SeenRow[]
}

/**
 * The values that tell these calls from others: of the arguments that the filter looks at already, else of
 * those that were seen together or have named values. Undefined unless every call shows all of them.
 */
export function telling(
  call: CallTally,
  { looksAt, rows }: Rest,
  numbers: ReplayNumbers,
): readonly SeenRow[] | undefined {
  if (looksAt.length > 0) return complete(rows, looksAt)
  for (const indices of candidates(call, numbers)) {
    const found = complete(evidenceOf(call, indices), indices)
    if (found !== undefined) return found
  }
  return undefined
}

/** Arguments that a rule might ask for, the most telling first. */
function candidates(call: CallTally, numbers: ReplayNumbers): readonly (readonly number[])[] {
  const args = (call.name === null ? undefined : numbers.syscall(call.name))?.args ?? []
  const together = (call.tuples ?? []).map(({ indices }) => indices)
  const named = call.args.filter(({ index }) => args[index]?.set !== undefined).map(({ index }) => [index])
  return [...together, ...named].filter((indices) =>
    indices.every((index) => args[index]?.filterable ?? false),
  )
}

/** Each combination of the values once; undefined where one is missing or they are too many. */
function complete(rows: readonly SeenRow[], indices: readonly number[]): readonly SeenRow[] | undefined {
  const merged = new Map<string, { readonly args: SeenRow['args']; calls: number }>()
  for (const { args, calls } of rows) {
    const own = args.filter(({ index }) => indices.includes(index))
    if (own.length < indices.length) return undefined
    const key = own.map(({ value }) => value).join()
    const before = merged.get(key)
    if (before === undefined) merged.set(key, { args: own, calls })
    else before.calls += calls
    if (merged.size > mostValues) return undefined
  }
  return [...merged.values()]
}
