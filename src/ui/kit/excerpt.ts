import { type Position, positionAt } from '#core/json/position.ts'
import type { Span } from '#core/json/tree.ts'

/** The line of a place, with room for a mark under it. */
export interface Excerpt extends Position {
  readonly text: string
  /** What to put under `text`: blanks, then carets below the place. */
  readonly mark: string
}

const width = 72
const lead = 32

/** The part of the line that shows a place; long lines are cut on both sides. */
export function excerptOf(text: string, { start, end }: Span): Excerpt {
  const position = positionAt(text, start)
  const lineStart = start - position.column + 1
  const rest = text.slice(start, start + width).search(/[\r\n]/)
  const lineEnd = rest < 0 ? Math.min(start + width, text.length) : start + rest
  const from = Math.max(lineStart, start - lead)
  const to = Math.min(lineEnd, from + width)
  const before = from > lineStart ? '…' : ''
  const after = to < lineEnd || (rest < 0 && to < text.length) ? '…' : ''
  const carets = Math.max(1, Math.min(end, to) - start)
  return {
    ...position,
    text: before + visible(text.slice(from, to)) + after,
    mark: ' '.repeat(before.length + start - from) + '^'.repeat(carets),
  }
}

/** One column for each code unit, so that the mark stands below its place. */
function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be made visible
  return text.replaceAll('\t', ' ').replaceAll(/[\u0000-\u001f\u007f]/g, '␀')
}
