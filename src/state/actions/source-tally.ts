import type { Catalog } from '#catalog/catalog.ts'
import { loadCatalog, loadConstants } from '#catalog/load.ts'
import { type Tally, withoutSamples } from '#core/base/tally.ts'
import { assumeArchitecture } from '#import/architecture/assume-architecture.ts'
import { assumeFor, openArchitectures } from '#import/architecture/open.ts'
import type { Source } from '../slices/observations.ts'
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

/** The tally as the log gave it. */
export function openTally({ assumed, tally }: Source): Tally {
  return assumed?.open ?? tally
}

/**
 * What is taken until somebody chooses, as the command line does: nothing needs to be done for the host's own
 * architecture, which calls without one count for.
 */
export async function placeOnTarget(tally: Tally, host: string): Promise<Pick<Source, 'tally' | 'assumed'>> {
  const catalog = await loadCatalog()
  const assumption = assumeFor(tally, host, catalog)
  if (assumption.kind === 'told') return { tally }
  if (assumption.kind === 'ask') return { tally, assumed: { arch: undefined, open: tally } }
  const { arch } = assumption
  if (arch === host) return { tally }
  const placed = assumeArchitecture(tally, arch, catalog, await loadConstants())
  return { tally: placed, assumed: { arch, open: tally } }
}

/** The person says which architecture the log is of; its numbers get names. */
export async function assumeSourceArchitecture(sourceId: string, arch: string): Promise<void> {
  const constants = await loadConstants()
  const { sources, catalog, observationActions } = useStudio.getState()
  const source = sources.find(({ id }) => id === sourceId)
  if (source === undefined || catalog === undefined) return
  observationActions.replaceTally(sourceId, assumeArchitecture(openTally(source), arch, catalog, constants))
}

/** The tally as a file that can be dropped later or elsewhere; holds no line of the log. */
export function tallyFile(tally: Tally): string {
  return `${JSON.stringify(withoutSamples(tally), undefined, 1)}\n`
}
