import type { Span } from '../../json/tree.ts'
import { difference } from './difference.ts'
import { changedRuns } from './line-difference.ts'
import type { TextEdit } from './text-edit.ts'

/**
 * The edits that make `after` of `before`, line by line: what lies between two changes is not touched,
 * so that folds, cursor and colours there survive.
 */
export function changes(before: string, after: string): readonly TextEdit[] {
  const whole = difference(before, after)
  if (whole === undefined) return []
  // Whole lines, so that a removed line is found as "2\n" and not as "\n2".
  const start = whole.start === 0 ? 0 : before.lastIndexOf('\n', whole.start - 1) + 1
  const end = nextLine(before, whole.end)
  const old = linesOf(before.slice(start, end))
  const now = linesOf(before.slice(start, whole.start) + whole.text + before.slice(whole.end, end))
  const offsets = startsOf(old, start)
  return changedRuns(old, now).flatMap((hunk) => {
    const [from, to] = [offsets[hunk.x] ?? start, offsets[hunk.right] ?? end]
    const edit = difference(before.slice(from, to), now.slice(hunk.y, hunk.bottom).join(''))
    return edit === undefined ? [] : [{ start: from + edit.start, end: from + edit.end, text: edit.text }]
  })
}

/** Where the line after that of `offset` begins. */
function nextLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  return at === -1 ? text.length : at + 1
}

/** Where the texts of the edits stand once all are applied; the edits are in order. */
export function placesAfter(edits: readonly TextEdit[]): readonly Span[] {
  let shift = 0
  return edits.map(({ start, end, text }) => {
    const at = start + shift
    shift += text.length - (end - start)
    return { start: at, end: at + text.length }
  })
}

/** Each line with its line end. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function startsOf(lines: readonly string[], from: number): readonly number[] {
  const starts = [from]
  for (const line of lines) starts.push((starts.at(-1) ?? from) + line.length)
  return starts
}
