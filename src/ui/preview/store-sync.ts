import { editor } from 'monaco-editor/editor'
import type { TextEdit } from '#core/edits/text-edit.ts'
import { type Store, useStudio } from '#state/store.ts'
import style from './editor.module.css'
import { largeText } from './editor-options.ts'
import { rangeIn } from './model-range.ts'
import { difference, type Shown, showText, typedEdit } from './text-sync.ts'

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
    const edit = showDocument(model, showText(store.document?.text ?? ''))
    isShowing = false
    if (store.draftId !== before.draftId) return toTop(code)
    if (edit === undefined) return
    if (code.hasTextFocus()) follow(code, model, edit)
    flash(model, edit)
  }
  const unsubscribe = useStudio.subscribe(show)

  return () => {
    typing.dispose()
    unsubscribe()
  }
}

/** Changes the model to the shown text by the smallest edit, so that cursor, folds and scroll survive. */
function showDocument(model: editor.ITextModel, shown: Shown): TextEdit | undefined {
  editor.setModelLanguage(model, languageFor(shown.text))
  if (model.getEOL() !== shown.eol) model.setEOL(eolOf(shown))
  const edit = difference(model.getValue(), shown.text)
  if (edit !== undefined) model.applyEdits([{ range: rangeIn(model, edit), text: edit.text }])
  return edit
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
function follow(code: editor.IStandaloneCodeEditor, model: editor.ITextModel, edit: TextEdit): void {
  const position = model.getPositionAt(edit.start + edit.text.length)
  code.setPosition(position)
  code.revealPositionInCenterIfOutsideViewport(position)
}

/** Lights the changed lines once. */
function flasher(code: editor.IStandaloneCodeEditor) {
  const lines = code.createDecorationsCollection()
  let timer: ReturnType<typeof setTimeout> | undefined
  return (model: editor.ITextModel, { start, text }: TextEdit) => {
    clearTimeout(timer)
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const range = rangeIn(model, { start, end: start + text.length })
    lines.set([{ range, options: { isWholeLine: true, className: style.flash ?? '' } }])
    timer = setTimeout(() => lines.clear(), flashTime)
  }
}
