import { type Plan, planProposal } from '#core/questions/learn/plan.ts'
import { startNeeds } from '#core/questions/learn/startup.ts'
import type { Store } from '../store.ts'
import { selectRows } from './table.ts'

/** What to write so that everything seen runs on the target, in the part of the logs that is looked at. */
export function planFor(store: Store): Plan | undefined {
  const { catalog, readable, target, startsFor, sources } = store
  if (catalog === undefined || readable === undefined) return undefined
  const exists = (name: string, arch: string) => catalog.numberOf(name, arch) !== undefined
  const seen = new Set(selectRows(store).flatMap((row) => (row.seen ? row.name : [])))
  const { defaultAction: action, defaultErrnoRet: errnoRet } = readable.reading.profile
  return planProposal({
    calls: sources
      .filter(({ on }) => on)
      .flatMap(({ tally }) => tally.calls.filter(({ name }) => name !== null && seen.has(name))),
    target,
    start: startNeeds(target, startsFor, exists),
    fallback: { action, errnoRet },
    exists: (name) => exists(name, target.arch) || seen.has(name),
  })
}
