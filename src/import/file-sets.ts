import { mergeTallies } from '#core/learn/merge.ts'
import type { SourceSummary, Tally } from '#core/tally.ts'

/** `trace.4711`: what `strace -ff -o trace` calls the file of one thread. */
const threadFile = /^(.*)\.\d+$/

/** The tally of the files of a folder or an archive; undefined when there is none. */
export function mergeFiles(tallies: readonly Tally[]): Tally | undefined {
  const [first, ...rest] = tallies
  if (first === undefined) return undefined
  const merged = rest.reduce(mergeTallies, first)
  const told = new Map(merged.warnings.map((warning) => [JSON.stringify(warning), warning]))
  return { ...merged, sources: joinFileSets(merged.sources), warnings: [...told.values()] }
}

/** One row for the files of one `strace -ff`; all others keep their own. */
function joinFileSets(sources: readonly SourceSummary[]): readonly SourceSummary[] {
  const rows = new Map<string, SourceSummary>()
  for (const source of sources) {
    const stem = source.format.startsWith('strace') ? threadFile.exec(source.name)?.[1] : undefined
    const key = stem === undefined ? `${rows.size} ${source.name}` : `set ${stem}`
    const before = rows.get(key)
    rows.set(key, before === undefined ? source : join(before, source, stem))
  }
  return [...rows.values()]
}

function join(a: SourceSummary, b: SourceSummary, stem = ''): SourceSummary {
  return { ...a, name: `${stem}.*`, lines: a.lines + b.lines, bytes: a.bytes + b.bytes }
}
