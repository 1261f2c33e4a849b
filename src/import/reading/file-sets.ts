import type { ProcessTally, SourceSummary, Tally } from '#core/base/tally.ts'
import { mergeTallies } from '#core/questions/learn/merge.ts'

/** `trace.4711`: what `strace -ff -o trace` calls the file of one thread. */
const threadFile = /^(.*)\.\d+$/

/** The tally of the files of a folder or an archive; undefined when there is none. */
export function mergeFiles(tallies: readonly Tally[]): Tally | undefined {
  const [first, ...rest] = tallies
  if (first === undefined) return undefined
  const merged = rest.reduce(mergeTallies, first)
  const told = new Map(merged.warnings.map((warning) => [JSON.stringify(warning), warning]))
  const renamed = setNames(merged.sources)
  // The lines of `strace -ff` name no process, the file does.
  const withThread = (each: ProcessTally): ProcessTally => {
    const thread = each.pid === 0 && renamed.has(each.source) ? /\d+$/.exec(each.source)?.[0] : undefined
    return thread === undefined ? each : { ...each, pid: Number(thread) }
  }
  const rename = <T extends { readonly source: string }>(part: T): T => {
    return { ...part, source: renamed.get(part.source) ?? part.source }
  }
  return {
    ...merged,
    sources: joinFileSets(merged.sources, renamed),
    warnings: [...told.values()],
    ...(merged.processes === undefined
      ? {}
      : { processes: merged.processes.map((each) => rename(withThread(each))) }),
    ...(merged.timelines === undefined ? {} : { timelines: merged.timelines.map(rename) }),
  }
}

/** For each file of a set the set's name, `trace.*`. */
function setNames(sources: readonly SourceSummary[]): ReadonlyMap<string, string> {
  const threads = sources.filter(({ format }) => format.startsWith('strace'))
  const stems = threads.map(({ name }) => threadFile.exec(name)?.[1])
  const isSet = (stem: string) => stems.indexOf(stem) !== stems.lastIndexOf(stem)
  return new Map(
    threads.flatMap(({ name }, at) => {
      const stem = stems[at]
      return stem === undefined || !isSet(stem) ? [] : [[name, `${stem}.*`]]
    }),
  )
}

/** One row for the files of one `strace -ff`; all others keep their own. */
function joinFileSets(
  sources: readonly SourceSummary[],
  renamed: ReadonlyMap<string, string>,
): readonly SourceSummary[] {
  const rows = new Map<string, SourceSummary>()
  sources.forEach((source, at) => {
    const set = renamed.get(source.name)
    const key = set ?? `${at} ${source.name}`
    const before = rows.get(key)
    rows.set(key, before === undefined ? source : join(before, source, set ?? source.name))
  })
  return [...rows.values()]
}

function join(a: SourceSummary, b: SourceSummary, name: string): SourceSummary {
  return { ...a, name, lines: a.lines + b.lines, bytes: a.bytes + b.bytes }
}
