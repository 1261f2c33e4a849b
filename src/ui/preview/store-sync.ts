import { editor } from 'monaco-editor/editor'
import type { Span } from '#core/json/tree.ts'
import { changes, placesAfter } from '#core/profile/edits/changes.ts'
import type { TextEdit } from '#core/profile/edits/text-edit.ts'
import { type Store, useStudio } from '#state/store.ts'
import style from './editor.module.css'
import { largeText } from './editor-options.ts'
import { rangeIn } from './model-range.ts'
import { type Shown, shownEdits, showText, typedEdit } from './text-sync.ts'

const flashTime = 1500

/** Keeps the model's text and the document's the same, in both directions; returns the way to stop. */
export function syncWithStore(code: editor.IStandaloneCodeEditor, model: editor.ITextModel): () => void {
  const flash = flasher(code)
  let isShowing = false

  const typing = model.onDidChangeContent(() => {
    const { document, documentActions } = useStudio.getState()
    if (isShowing || document === undefined) return
    const edit = typedEdit(document.text, model.getValue())
    if (edit !== undefined) documentActions.type([edit])
  })

  const show = (store: Store, before: Store) => {
    if (store.document === before.document) return
    isShowing = true
    const places = showDocument(model, store)
    isShowing = false
    if (store.draftId !== before.draftId) return toTop(code)
    if (code.hasTextFocus()) follow(code, model, places)
    flash(model, places)
  }
  const unsubscribe = useStudio.subscribe(show)
  const unlock = lockWithStore(code)

  return () => {
    typing.dispose()
    unsubscribe()
    unlock()
  }
}

/** What another tab edits is only read here. */
function lockWithStore(code: editor.IStandaloneCodeEditor): () => void {
  const lock = ({ isElsewhere }: Store) => code.updateOptions({ readOnly: isElsewhere })
  lock(useStudio.getState())
  return useStudio.subscribe((now, before) => {
    if (now.isElsewhere !== before.isElsewhere) lock(now)
  })
}

/** Changes the model to the shown text by small edits, so that cursor, folds and scroll survive; says where. */
function showDocument(model: editor.ITextModel, store: Store): readonly Span[] {
  const shown = showText(store.document?.text ?? '')
  editor.setModelLanguage(model, languageFor(shown.text))
  const edits = editsFor(model, shown, store)
  if (model.getEOL() !== shown.eol) model.setEOL(eolOf(shown))
  if (edits.length > 0)
    model.applyEdits(edits.map((edit) => ({ range: rangeIn(model, edit), text: edit.text })))
  return placesAfter(edits)
}

/** None where the person typed; else the very edits that were made. A text that was opened has none: they are found. */
function editsFor(model: editor.ITextModel, shown: Shown, { change, document }: Store): readonly TextEdit[] {
  const text = model.getValue()
  if (text === shown.text) return []
  const isOfBefore = change !== undefined && showText(change.from.text).text === text
  const told = isOfBefore && shownEdits(change.from.text, document?.text ?? '', change.edits)
  return told || changes(withLineEnds(text, shown.eol), shown.text)
}

function withLineEnds(text: string, eol: Shown['eol']): string {
  return text.replace(/\r\n|\n/g, eol)
}

export function eolOf({ eol }: Pick<Shown, 'eol'>): editor.EndOfLineSequence {
  return eol === '\n' ? editor.EndOfLineSequence.LF : editor.EndOfLineSequence.CRLF
}

export function languageFor(text: string): string {
  return text.length > largeText ? 'plaintext' : 'json'
}

function toTop(code: editor.IStandaloneCodeEditor): void {
  code.setPosition({ lineNumber: 1, column: 1 })
  code.setScrollPosition({ scrollTop: 0, scrollLeft: 0 })
}

/** While the person is in the editor, a change that was not typed is an undo or redo: they want to see it. */
function follow(
  code: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  [first]: readonly Span[],
): void {
  if (first === undefined) return
  const position = model.getPositionAt(first.end)
  code.setPosition(position)
  code.revealPositionInCenterIfOutsideViewport(position)
}

/** Lights the changed lines once. */
function flasher(code: editor.IStandaloneCodeEditor) {
  const lines = code.createDecorationsCollection()
  let timer: ReturnType<typeof setTimeout> | undefined
  return (model: editor.ITextModel, places: readonly Span[]) => {
    if (places.length === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    clearTimeout(timer)
    const options = { isWholeLine: true, className: style.flash ?? '' }
    lines.set(places.map((place) => ({ range: rangeIn(model, place), options })))
    timer = setTimeout(() => lines.clear(), flashTime)
  }
}
