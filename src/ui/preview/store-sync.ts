import { editor } from 'monaco-editor/editor'
import type { Span } from '#core/json/tree.ts'
import { type Store, useStudio } from '#state/store.ts'
import style from './editor.module.css'
import { largeText } from './editor-options.ts'
import { rangeIn } from './model-range.ts'
import { changes, placesAfter } from './text-changes.ts'
import { type Shown, showText, typedEdit } from './text-sync.ts'

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
    const places = showDocument(model, showText(store.document?.text ?? ''))
    isShowing = false
    if (store.draftId !== before.draftId) return toTop(code)
    if (code.hasTextFocus()) follow(code, model, places)
    flash(model, places)
  }
  const unsubscribe = useStudio.subscribe(show)

  return () => {
    typing.dispose()
    unsubscribe()
  }
}

/** Changes the model to the shown text by small edits, so that cursor, folds and scroll survive; says where. */
function showDocument(model: editor.ITextModel, shown: Shown): readonly Span[] {
  editor.setModelLanguage(model, languageFor(shown.text))
  if (model.getEOL() !== shown.eol) model.setEOL(eolOf(shown))
  const edits = changes(model.getValue(), shown.text)
  if (edits.length > 0)
    model.applyEdits(edits.map((edit) => ({ range: rangeIn(model, edit), text: edit.text })))
  return placesAfter(edits)
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
