import type { TextEdit } from '#core/edits/text-edit.ts'
import { lineStarts } from '#core/json/position.ts'

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

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff

/** True when `offset` would part a surrogate pair, where editors take no position. */
function partsPair(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset))
}

/** True when `offset` would part CR and LF of one line end. */
function partsLineEnd(text: string, offset: number): boolean {
  return text.charCodeAt(offset - 1) === 0x0d && text.charCodeAt(offset) === 0x0a
}

const parts = (text: string, offset: number) => partsPair(text, offset) || partsLineEnd(text, offset)

/** The one edit that makes `after` of `before`: what lies between their common beginning and end. */
export function difference(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined
  let start = commonStart(before, after)
  while (parts(before, start) || parts(after, start)) start -= 1
  let tail = commonTail(before, after, Math.min(before.length, after.length) - start)
  while (parts(before, before.length - tail) || parts(after, after.length - tail)) tail -= 1
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) }
}

function commonStart(a: string, b: string): number {
  const limit = Math.min(a.length, b.length)
  let at = 0
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  return at
}

function commonTail(a: string, b: string, limit: number): number {
  let length = 0
  while (length < limit && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length += 1
  return length
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
