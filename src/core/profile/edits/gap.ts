import type { Span } from '../../json/tree.ts'

/** What stands between two items of a list: white space, at most one comma, comments. */
export interface Gap extends Span {
  /** Offset of the comma. */
  readonly comma: number | undefined
  readonly comments: readonly Span[]
}

/** Reads the text between two values; it holds no strings, so a slash always opens a comment. */
export function readGap(text: string, start: number, end: number): Gap {
  const comments: Span[] = []
  let comma: number | undefined
  let at = start
  while (at < end) {
    if (text[at] === ',') comma ??= at
    const next = text[at] === '/' ? endOfComment(text, at, end) : at + 1
    if (text[at] === '/') comments.push({ start: at, end: next })
    at = next
  }
  return { start, end, comma, comments }
}

/** A line comment ends before its line break. */
function endOfComment(text: string, at: number, end: number): number {
  if (text[at + 1] === '*') {
    const close = text.indexOf('*/', at + 2)
    return close < 0 ? end : Math.min(close + 2, end)
  }
  let next = at
  while (next < end && text[next] !== '\n' && text[next] !== '\r') next += 1
  return next
}

/** Where the first line of the gap ends: behind its last comma or comment, or at its start. */
export function endOfFirstLine(text: string, gap: Gap): number {
  const pieces = gap.comma === undefined ? [] : [{ start: gap.comma, end: gap.comma + 1 }]
  let end = gap.start
  for (const piece of [...pieces, ...gap.comments].toSorted((a, b) => a.start - b.start)) {
    if (hasLineBreak(text, end, piece.start)) break
    end = piece.end
  }
  return end
}

export function hasLineBreak(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (text[at] === '\n' || text[at] === '\r') return true
  return false
}

export function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t'
}

/** Whether only blanks stand before the offset on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  let at = offset
  while (isBlank(text[at - 1])) at -= 1
  return at > 0 && (text[at - 1] === '\n' || text[at - 1] === '\r')
}

/** The blanks the line of the offset begins with. */
export function indentAt(text: string, offset: number): string {
  let start = offset
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1
  let end = start
  while (end < offset && isBlank(text[end])) end += 1
  return text.slice(start, end)
}
