import { type Extension, extend } from '#core/questions/learn/extend.ts'
import { startNeeds } from '#core/questions/learn/startup.ts'
import type { ReadableDocument } from '../slices/document.ts'
import type { Store } from '../store.ts'
import { selectRows } from './table.ts'

/** What to write so that everything seen runs on the target, in the part of the logs that is looked at. */
export function extensionFor(document: ReadableDocument, store: Store): Extension | undefined {
  const { catalog, target, startsFor, sources } = store
  if (catalog === undefined) return undefined
  const exists = (name: string, arch: string) => catalog.numberOf(name, arch) !== undefined
  const seen = new Set(selectRows(store).flatMap((row) => (row.seen ? row.name : [])))
  return extend(document, {
    calls: sources
      .filter(({ on }) => on)
      .flatMap(({ tally }) => tally.calls.filter(({ name }) => name !== null && seen.has(name))),
    target,
    start: startNeeds(target, startsFor, exists),
    exists: (name) => exists(name, target.arch) || seen.has(name),
  })
}
