import i18next from 'i18next'
import { editor, type IRange, MarkerSeverity } from 'monaco-editor/editor'
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
