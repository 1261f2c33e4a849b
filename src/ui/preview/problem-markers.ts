import i18next from 'i18next'
import { editor, type IRange, MarkerSeverity, Position } from 'monaco-editor/editor'
import type { ProfileDocument } from '#core/document.ts'
import { useStudio } from '#state/store.ts'
import { rangeOf } from './model-range.ts'
import { problemsOf } from './problems.ts'
import { showText } from './text-sync.ts'

const owner = 'studio'

/** Shows what the reader found as markers, now and after every change; returns the way to stop. */
export function showProblems(model: editor.ITextModel): () => void {
  const show = (document: ProfileDocument | undefined) =>
    editor.setModelMarkers(model, owner, document ? markers(model, document) : [])
  show(useStudio.getState().document)
  return useStudio.subscribe((store, before) => {
    if (store.document !== before.document) show(store.document)
  })
}

function markers(model: editor.ITextModel, { text, reading }: ProfileDocument): editor.IMarkerData[] {
  const problems = problemsOf(reading)
  if (problems.length === 0) return []
  const shown = showText(text)
  return problems.map(({ severity, code, params, at, also }) => ({
    severity: severity === 'error' ? MarkerSeverity.Error : MarkerSeverity.Info,
    message: i18next.t(code, params),
    ...firstLine(model, rangeOf(model, shown, at)),
    relatedInformation: also.map((span) => ({
      resource: model.uri,
      message: i18next.t('preview.also'),
      ...rangeOf(model, shown, span),
    })),
  }))
}

/** A long list underlined from end to end says less than its first line. */
function firstLine(model: editor.ITextModel, range: IRange): IRange {
  const { startLineNumber, endLineNumber } = range
  if (startLineNumber === endLineNumber) return range
  return { ...range, endLineNumber: startLineNumber, endColumn: model.getLineMaxColumn(startLineNumber) }
}

/** Moves to the first problem after the cursor, or the first of all, and opens its hover; gives its words. */
export function showNextProblem(code: editor.IStandaloneCodeEditor, model: editor.ITextModel): string {
  const all = editor
    .getModelMarkers({ owner, resource: model.uri })
    .map((marker) => ({ marker, start: { lineNumber: marker.startLineNumber, column: marker.startColumn } }))
    .sort((a, b) => Position.compare(a.start, b.start))
  const cursor = code.getPosition() ?? { lineNumber: 0, column: 0 }
  const next = all.find(({ start }) => Position.compare(start, cursor) > 0) ?? all[0]
  if (next === undefined) return ''
  code.setPosition(next.start)
  code.revealPositionInCenterIfOutsideViewport(next.start)
  code.focus()
  code.trigger(owner, 'editor.action.showHover', { focus: 'noAutoFocus' })
  return next.marker.message
}
