import { lineStarts } from '#core/json/position.ts'
import { difference, parts } from '#core/profile/edits/difference.ts'
import { applyEdits, type TextEdit } from '#core/profile/edits/text-edit.ts'

/**
 * The document's text as an editor shows it. The editor knows one kind of line end a text and no byte
 * order mark; the document keeps what it has, so offsets are translated between the two.
 * All offsets are UTF-16 code units.
 */
export interface Shown {
  readonly text: string
  readonly eol: '\n' | '\r\n'
  toDocument(offset: number): number
  toShown(offset: number): number
}

const byteOrderMark = 0xfeff
const lineEnd = /\r\n|\r|\n/g

function prevailing(text: string): Shown['eol'] {
  const windows = text.split('\r\n').length - 1
  const all = text.match(lineEnd)?.length ?? 0
  return windows * 2 > all ? '\r\n' : '\n'
}

export function showText(text: string): Shown {
  const eol = prevailing(text)
  const skipped = text.charCodeAt(0) === byteOrderMark ? 1 : 0
  const shown = text.slice(skipped).replace(lineEnd, eol)
  if (shown === text) return { text, eol, toDocument: (offset) => offset, toShown: (offset) => offset }
  const starts = { document: [skipped, ...lineStarts(text).slice(1)], shown: lineStarts(shown) }
  return {
    text: shown,
    eol,
    toDocument: (offset) => translate(starts.shown, starts.document, offset, text.length),
    toShown: (offset) => translate(starts.document, starts.shown, offset, shown.length),
  }
}

/** Both lists hold the starts of the same lines; within a line offsets differ by a constant. */
function translate(from: readonly number[], to: readonly number[], offset: number, end: number): number {
  const line = lastAtMost(from, offset)
  const start = to[line] ?? 0
  const limit = to[line + 1] ?? end
  return Math.min(start + Math.max(0, offset - (from[line] ?? 0)), limit)
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** What typing did to the editor's text, as an edit of the document that it shows. */
export function typedEdit(document: string, typed: string): TextEdit | undefined {
  const shown = showText(document)
  const edit = difference(shown.text, typed)
  if (edit === undefined) return undefined
  const end = shown.toDocument(edit.end)
  let start = shown.toDocument(edit.start)
  let text = edit.text
  // A lone CR that comes to stand before an LF would become one line end with it.
  while (document[start - 1] === '\r' && (text || document.slice(end)).startsWith('\n')) {
    start -= 1
    text = shown.eol + text
  }
  return { start, end, text }
}

/** The edits of a document as edits of the text that an editor shows of it; undefined where it shows them otherwise. */
export function shownEdits(
  before: string,
  after: string,
  edits: readonly TextEdit[],
): readonly TextEdit[] | undefined {
  const [from, to] = [showText(before), showText(after)]
  if (from.eol !== to.eol) return undefined
  const shown = edits.map(({ start, end, text }) => ({
    start: from.toShown(start),
    end: from.toShown(end),
    text: text.replace(lineEnd, to.eol),
  }))
  if (shown.some(({ start, end }) => parts(from.text, start) || parts(from.text, end))) return undefined
  return applyEdits(from.text, shown) === to.text ? shown : undefined
}
