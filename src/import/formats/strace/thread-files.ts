import type { Catalog } from '#catalog/catalog.ts'
import type { ProcessTally, Tally } from '#core/base/tally.ts'
import { assumeArchitecture } from '../../architecture/assume-architecture.ts'
import { joinTimelines } from '../../evidence/join-timelines.ts'

/** `trace.4711`: the file of one thread, which alone tells its number. */
const threadFile = /^(.*)\.(\d{1,7})$/

/**
 * What the files of one `strace -ff` say together: the architecture that some of them show is that of the
 * others too, as far as their calls exist there; each file is one process; their times are of one clock.
 */
export function joinThreadFiles(tallies: readonly Tally[], catalog: Catalog): readonly Tally[] {
  return [...group(tallies)].flatMap(([stem, files]) =>
    stem === '' || files.length < 2 ? files : joinSet(files, `${stem}.*`, catalog),
  )
}

function joinSet(files: readonly Tally[], source: string, catalog: Catalog): readonly Tally[] {
  const timeline = joinTimelines(
    files.flatMap(({ timelines }) => timelines ?? []),
    source,
  )
  const [first, ...rest] = files.map((file) => oneOf(file, files, source, catalog))
  if (first === undefined) return []
  return [timeline === undefined ? first : { ...first, timelines: [timeline] }, ...rest]
}

function group(tallies: readonly Tally[]): ReadonlyMap<string, readonly Tally[]> {
  const sets = new Map<string, Tally[]>()
  for (const tally of tallies) {
    const stem = stemOf(tally)
    sets.set(stem, [...(sets.get(stem) ?? []), tally])
  }
  return sets
}

function stemOf({ sources }: Tally): string {
  const [source] = sources
  const isTrace = sources.length === 1 && source?.format === 'strace'
  return (isTrace ? threadFile.exec(source.name)?.[1] : undefined) ?? ''
}

function oneOf(file: Tally, files: readonly Tally[], source: string, catalog: Catalog): Tally {
  const arches = new Set(files.flatMap(({ calls }) => calls.flatMap(({ arch }) => arch ?? [])))
  const [arch] = arches
  const isSure = arch !== undefined && arches.size === 1 && isAtHome(file, arch, catalog)
  const { timelines: _, ...placed } = isSure ? assumeArchitecture(file, arch, catalog) : file
  return { ...placed, processes: [processOf(file, source)] }
}

function isAtHome({ calls }: Tally, arch: string, catalog: Catalog): boolean {
  return calls.every(({ name }) => name === null || catalog.numberOf(name, arch) !== undefined)
}

function processOf({ calls, sources }: Tally, source: string): ProcessTally {
  const sums: Record<string, number> = {}
  for (const { name, nr, calls: times } of calls) {
    const key = name ?? `#${nr}`
    sums[key] = (sums[key] ?? 0) + times
  }
  const pid = Number(threadFile.exec(sources[0]?.name ?? '')?.[2] ?? 0)
  return { source, pid, name: null, calls: sums }
}
