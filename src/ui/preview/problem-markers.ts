import i18next from 'i18next'
import { editor, type IRange, MarkerSeverity, Position } from 'monaco-editor/editor'
import type { Problem } from '#core/json/problem.ts'
import { type Store, useStudio } from '#state/store.ts'
import { type Finding, type Severity, selectFindings } from '#state/views/findings.ts'
import { rangeOf } from './model-range.ts'
import { marksOf } from './problems.ts'
import { type Shown, showText } from './text-sync.ts'

const owner = 'studio'

const weights: Readonly<Record<Severity, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  security: MarkerSeverity.Warning,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
}

/** Shows what the reader and the linter found as markers, now and after every change; returns the way to stop. */
export function showProblems(model: editor.ITextModel): () => void {
  const show = () => editor.setModelMarkers(model, owner, markers(model))
  show()
  return useStudio.subscribe((store, before) => {
    const isFound = store.answers.findings !== before.answers.findings
    const isChanged = store.document !== before.document || store.accepted !== before.accepted
    if (isFound || (isChanged && !(store.draftId === before.draftId && isLookedAt(store)))) show()
  })
}

/** Marks move with their lines; while a readable text is looked at, taking them away would make them flicker. */
function isLookedAt(store: Store): boolean {
  return store.document?.reading.kind === 'profile' && selectFindings(store)?.isCurrent === false
}

function markers(model: editor.ITextModel): editor.IMarkerData[] {
  const store = useStudio.getState()
  if (store.document === undefined) return []
  const marks = marksOf(store.document, selectFindings(store))
  if (marks.length === 0) return []
  const shown = showText(store.document.text)
  return marks.map((mark) =>
    mark.kind === 'problem'
      ? problemMarker(model, shown, mark.problem)
      : findingMarker(model, shown, mark.finding),
  )
}

function problemMarker(model: editor.ITextModel, shown: Shown, problem: Problem): editor.IMarkerData {
  const { severity, code, params, at, also } = problem
  return {
    severity: severity === 'error' ? MarkerSeverity.Error : MarkerSeverity.Info,
    message: i18next.t(code, params),
    ...places(model, shown, at, also),
  }
}

function findingMarker(model: editor.ITextModel, shown: Shown, finding: Finding): editor.IMarkerData {
  const { rule, severity, title, message, at, also } = finding
  return {
    severity: weights[severity],
    code: rule,
    message: `${i18next.t(title.code, title.params)}\n${i18next.t(message.code, message.params)}`,
    ...places(model, shown, at, also),
  }
}

function places(model: editor.ITextModel, shown: Shown, at: Problem['at'], also: Problem['also']) {
  return {
    ...firstLine(model, rangeOf(model, shown, at)),
    relatedInformation: also.map((span) => ({
      resource: model.uri,
      message: i18next.t('preview.also'),
      ...rangeOf(model, shown, span),
    })),
  }
}

/** Of a long list only the first line is underlined, which is easier to see. */
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
