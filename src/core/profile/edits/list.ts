import type { Span } from '../../json/tree.ts'
import { endOfFirstLine, type Gap, hasLineBreak, indentAt, isFirstOnLine, readGap } from './gap.ts'
import { removeRun } from './remove-run.ts'
import type { Style } from './style.ts'
import type { TextEdit } from './text-edit.ts'

/** An array with its items, or an object with its members. */
export interface List extends Span {
  readonly items: readonly Span[]
}

/** How the items of one list stand. */
export interface Layout {
  /** Every item on lines of its own. */
  readonly lines: boolean
  /** What a line of an item begins with. */
  readonly indent: string
  /** What the closing bracket's line begins with. */
  readonly outer: string
  /** Between two items, after the comma. */
  readonly between: string
  /** Inside the brackets of a list on one line. */
  readonly pad: string
  readonly eol: string
}

export interface ListChange {
  /** Places of the items that go. */
  readonly removed: ReadonlySet<number>
  /** Texts of new items by the place of the item they come before; the list's length means the end. */
  readonly added: ReadonlyMap<number, readonly string[]>
}

/** How new items of the list are to stand; an empty list takes `lines`. */
export function layoutOf(text: string, list: List, style: Style, lines: boolean): Layout {
  const [first, second] = list.items
  const last = list.items.at(-1)
  const base = { pad: style.pad, eol: style.eol }
  if (first === undefined || last === undefined) {
    const outer = indentAt(text, list.start)
    const indent = outer + style.unit
    return { ...base, lines, indent, outer, between: lines ? style.eol + indent : style.space }
  }
  const own = isFirstOnLine(text, first.start) && isFirstOnLine(text, last.start)
  const indent = indentAt(text, last.start)
  const between = own ? style.eol + indent : (spaceBetween(text, first, second) ?? style.space)
  return { ...base, lines: own, indent, outer: indentAt(text, list.end - 1), between }
}

/** The blanks that follow the first comma, unless something else stands there. */
function spaceBetween(text: string, first: Span, second: Span | undefined): string | undefined {
  if (second === undefined) return undefined
  const { comma, comments } = readGap(text, first.end, second.start)
  if (comma === undefined || comments.length > 0 || hasLineBreak(text, first.end, second.start))
    return undefined
  return text.slice(comma + 1, second.start)
}

/** Edits that take items from a list and put items into it; comments between items stay. */
export function editList(text: string, list: List, change: ListChange, layout: Layout): TextEdit[] {
  const removed = new Set(change.removed)
  const edits: TextEdit[] = []
  for (const [place, texts] of change.added) {
    const taken = [place, place - 1].find((item) => removed.has(item))
    const old = taken === undefined ? undefined : list.items[taken]
    if (taken === undefined || old === undefined) {
      edits.push(...insert(text, list, { place, texts }, layout))
      continue
    }
    // New items beside one that goes take its place.
    removed.delete(taken)
    edits.push({ start: old.start, end: old.end, text: texts.join(`,${layout.between}`) })
  }
  return [...edits, ...removeItems(text, list, removed)]
}

/** Edits that take items from a list; comments between them stay. */
export function removeItems(text: string, list: List, removed: ReadonlySet<number>): TextEdit[] {
  return runsOf(removed).flatMap((run) => removeRun(text, list, run))
}

/** Neighbouring places as runs. */
function runsOf(places: ReadonlySet<number>): { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = []
  for (const place of [...places].toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run?.last === place - 1) run.last = place
    else runs.push({ first: place, last: place })
  }
  return runs
}

function insert(
  text: string,
  list: List,
  { place, texts }: { readonly place: number; readonly texts: readonly string[] },
  layout: Layout,
): TextEdit[] {
  const before = list.items[place - 1]
  const next = list.items[place]
  if (before === undefined && next === undefined) return [fill(text, list, texts, layout)]
  if (before === undefined) return insertBefore(next?.start ?? list.end, texts, layout)
  const gap = readGap(text, before.end, next?.start ?? list.end - 1)
  if (next === undefined) return append(text, gap, texts, layout)
  const line = endOfFirstLine(text, gap)
  const isWholeLine = layout.lines && gap.comma !== undefined && gap.comma < line
  if (!isWholeLine || !hasLineBreak(text, line, next.start)) return insertBefore(next.start, texts, layout)
  return [{ start: line, end: line, text: texts.map((item) => `${layout.between}${item},`).join('') }]
}

function insertBefore(start: number, texts: readonly string[], layout: Layout): TextEdit[] {
  return [{ start, end: start, text: texts.map((item) => `${item},${layout.between}`).join('') }]
}

/** New items behind the last one; a trailing comma stays a trailing comma. */
function append(text: string, gap: Gap, texts: readonly string[], layout: Layout): TextEdit[] {
  const line = layout.lines ? endOfFirstLine(text, gap) : gap.start
  if (gap.comma !== undefined) {
    const at = Math.max(gap.comma + 1, line)
    return [{ start: at, end: at, text: texts.map((item) => `${layout.between}${item},`).join('') }]
  }
  const items = texts.join(`,${layout.between}`)
  if (line === gap.start) return [{ start: line, end: line, text: `,${layout.between}${items}` }]
  return [
    { start: gap.start, end: gap.start, text: ',' },
    { start: line, end: line, text: `${layout.between}${items}` },
  ]
}

/** The first items of an empty list. */
function fill(text: string, list: List, texts: readonly string[], layout: Layout): TextEdit {
  const items = texts.join(`,${layout.between}`)
  const inner = readGap(text, list.start + 1, list.end - 1)
  if (inner.comments.length > 0) {
    const at = inner.start
    return { start: at, end: at, text: layout.lines ? layout.between + items : items }
  }
  const [open, close] = layout.lines ? [layout.between, layout.eol + layout.outer] : [layout.pad, layout.pad]
  return { start: inner.start, end: inner.end, text: open + items + close }
}
