import type { Catalog } from '#catalog/catalog.ts'
import { type Head, isLogFormat, type Likelihood, type LogFormat, type Reader, rank } from '../reader.ts'
import { formats } from '../registry.ts'
import { headOfLines } from './head.ts'

/** How sure the log formats are of some lines, the surest first. */
export type FormatRanking = (lines: readonly string[]) => readonly Likelihood<LogFormat>[]

interface Answered {
  readonly lines: readonly string[]
  readonly ranking: readonly Likelihood<LogFormat>[]
}

/** Asks the log formats, and not twice in a row about the same lines. */
export function createFormatRanking(catalog: Catalog, known?: Answered): FormatRanking {
  let last = known
  return (lines) => {
    if (last !== undefined && isSame(last.lines, lines)) return last.ranking
    last = { lines, ranking: rank(formats, headOfLines(lines, catalog)) }
    return last.ranking
  }
}

/** The same, which knows what was said when all readers were asked about the head of the file. */
export function rankingAfter(all: readonly Likelihood<Reader>[], { lines, catalog }: Head): FormatRanking {
  const ranking = all.flatMap(({ reader, sureness }) => (isLogFormat(reader) ? { reader, sureness } : []))
  return createFormatRanking(catalog, { lines, ranking })
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at])
}
