import type { editor, IRange } from 'monaco-editor/editor'
import type { Span } from '#core/json/tree.ts'
import type { Shown } from './text-sync.ts'

/** Offsets of the model's own text as lines and columns. */
export function rangeIn(model: editor.ITextModel, { start, end }: Span): IRange {
  const from = model.getPositionAt(start)
  const to = model.getPositionAt(end)
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  }
}

/** Offsets of the document that the model shows as lines and columns. */
export function rangeOf(model: editor.ITextModel, shown: Shown, { start, end }: Span): IRange {
  return rangeIn(model, { start: shown.toShown(start), end: shown.toShown(end) })
}
