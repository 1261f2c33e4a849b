import type { Span } from '../../json/tree.ts'

/** Replace `text[start, end)` by `text`. Edits of one list refer to the same text and never overlap. */
export interface TextEdit extends Span {
  readonly text: string
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  let result = ''
  let from = 0
  for (const edit of ordered) {
    if (edit.start < from) throw new RangeError(`overlapping edits at ${edit.start}`)
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + text.slice(from)
}

/** The edits that take these back: made for the text that they give, they give `text` again. */
export function inverted(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0
  return edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((edit) => {
      const start = edit.start + shift
      shift += edit.text.length - (edit.end - edit.start)
      return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) }
    })
}
