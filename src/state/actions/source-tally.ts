import type { Catalog } from '#catalog/catalog.ts'
import { loadConstants } from '#catalog/load.ts'
import { type Tally, withoutSamples } from '#core/base/tally.ts'
import { assumeArchitecture } from '#import/architecture/assume-architecture.ts'
import { openArchitectures } from '#import/architecture/open.ts'
import { useStudio } from '../store.ts'

/** Numbers of a log that does not tell its architecture. */
export function unresolvedNumbers(tally: Tally): readonly number[] {
  return tally.calls.flatMap(({ name, nr, arch }) =>
    name === null && arch === null && nr !== null ? [nr] : [],
  )
}

/** Of which architectures the calls can be; all, where no single one has them. */
export function fittingArchitectures(tally: Tally, catalog: Catalog | undefined): readonly string[] {
  if (catalog === undefined) return []
  const fitting = openArchitectures(tally, catalog)
  return fitting.length > 0 ? fitting : catalog.architectures.map(({ token }) => token)
}

/** The person says which architecture the log is of; its numbers get names. */
export async function assumeSourceArchitecture(sourceId: string, arch: string): Promise<void> {
  const constants = await loadConstants()
  const { sources, catalog, observationActions } = useStudio.getState()
  const source = sources.find(({ id }) => id === sourceId)
  if (source === undefined || catalog === undefined) return
  observationActions.replaceTally(sourceId, assumeArchitecture(source.tally, arch, catalog, constants))
}

/** The tally as a file that can be dropped later or elsewhere; holds no line of the log. */
export function tallyFile(tally: Tally): string {
  return `${JSON.stringify(withoutSamples(tally), undefined, 1)}\n`
}
