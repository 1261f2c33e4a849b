import type { Span } from '../../json/tree.ts'
import { hasLineBreak, isBlank, isFirstOnLine, readGap } from './gap.ts'
import type { TextEdit } from './text-edit.ts'

interface Run {
  readonly first: number
  readonly last: number
}

interface ListSpan extends Span {
  readonly items: readonly Span[]
}

/** Edits that take neighbouring items, first to last, from a list together with their commas. */
export function removeRun(text: string, list: ListSpan, run: Run): TextEdit[] {
  const gaps = gapsAround(text, list, run)
  if (gaps.every((gap) => gap.comments.length === 0)) return [cut(removedSpan(text, list, run))]
  return loneSpans(text, list, run).map((span) => cut(withBlanks(text, span)))
}

function cut({ start, end }: Span): TextEdit {
  return { start, end, text: '' }
}

/** The gap before the run, the gaps in it and the gap after it. */
function gapsAround(text: string, list: ListSpan, { first, last }: Run): ReturnType<typeof readGap>[] {
  const inside = list.items.slice(first, last + 1)
  const starts = [list.items[first - 1]?.end ?? list.start + 1, ...inside.map(({ end }) => end)]
  const ends = [...inside.map(({ start }) => start), list.items[last + 1]?.start ?? list.end - 1]
  return starts.map((start, place) => readGap(text, start, ends[place] ?? start))
}

/** One span for a run without comments in or around it. */
function removedSpan(text: string, list: ListSpan, { first, last }: Run): Span {
  const before = list.items[first - 1]
  const next = list.items[last + 1]
  const start = list.items[first]?.start ?? list.start
  const end = list.items[last]?.end ?? list.end
  if (before === undefined && next === undefined) return { start: list.start + 1, end: list.end - 1 }
  if (next === undefined) return { start: before?.end ?? start, end }
  if (before === undefined) return { start, end: next.start }
  const endsLine = hasLineBreak(text, end, next.start) && !hasLineBreak(text, before.end, start)
  return endsLine ? { start: before.end, end } : { start, end: next.start }
}

/** The items and commas of the run one by one, so that the comments between them stay. */
function loneSpans(text: string, list: ListSpan, run: Run): Span[] {
  const gaps = gapsAround(text, list, run)
  const isEnd = run.last + 1 === list.items.length
  // Without a trailing comma the last item left must not keep its comma.
  const fromBefore = isEnd && run.first > 0 && gaps.at(-1)?.comma === undefined
  const commas = (fromBefore ? gaps.slice(0, -1) : gaps.slice(1)).flatMap(({ comma }) =>
    comma === undefined ? [] : [{ start: comma, end: comma + 1 }],
  )
  const spans = [...list.items.slice(run.first, run.last + 1), ...commas]
  return spans.toSorted((a, b) => a.start - b.start).reduce(join(text), [])
}

/** Joins spans that only blanks part. */
function join(text: string): (joined: Span[], span: Span) => Span[] {
  return (joined, span) => {
    const last = joined.at(-1)
    if (last === undefined || text.slice(last.end, span.start).trim() !== '') joined.push(span)
    else joined[joined.length - 1] = { start: last.start, end: span.end }
    return joined
  }
}

/** With the whole line, where nothing else stands on it; else an item with the blanks that follow. */
function withBlanks(text: string, span: Span): Span {
  let end = span.end
  while (isBlank(text[end])) end += 1
  const endsLine = text[end] === '\n' || text[end] === '\r'
  if (!endsLine || !isFirstOnLine(text, span.start)) {
    const isComma = text.slice(span.start, span.end) === ','
    return isComma ? span : { start: span.start, end }
  }
  let start = span.start
  while (isBlank(text[start - 1])) start -= 1
  if (text[start - 1] === '\n') start -= 1
  if (text[start - 1] === '\r') start -= 1
  return { start, end }
}
