import { startNeeds } from '#core/questions/learn/startup.ts'
import type { Store } from '../store.ts'
import { isAllowed } from './rows.ts'
import { selectRows } from './table.ts'

/** Observing: everything that no rule names runs and is logged. */
export function isObserving(store: Store): boolean {
  return store.readable?.reading.profile.defaultAction === 'SCMP_ACT_LOG'
}

/** Calls that the target's starts need and the profile does not allow. */
export function missingStartupCalls(store: Store): readonly string[] {
  const { catalog, target } = store
  if (catalog === undefined) return []
  const exists = (name: string, arch: string) => catalog.numberOf(name, arch) !== undefined
  const needed = new Set(startNeeds(target, 'own', exists).allow)
  return selectRows(store)
    .filter((row) => needed.has(row.name) && !isAllowed(row.outcome) && row.outcome.kind !== 'conditional')
    .map((row) => row.name)
}
