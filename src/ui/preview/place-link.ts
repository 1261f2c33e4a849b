import type { editor } from 'monaco-editor/editor'
import { useStudio } from '#state/store.ts'
import { selectShownPlace } from '#state/views/shown-place.ts'
import { rangeOf } from './model-range.ts'
import { shownDocument } from './shown-profile.ts'

/** Selects the place that somebody asks to see, also one asked for before the editor was there. */
export function linkPlace(code: editor.IStandaloneCodeEditor, model: editor.ITextModel): () => void {
  const show = () => {
    const store = useStudio.getState()
    const at = selectShownPlace(store)
    const shown = shownDocument(model)
    if (at === undefined || shown === undefined) return
    const range = rangeOf(model, shown, at)
    code.setSelection(range)
    code.revealRangeInCenterIfOutsideViewport(range)
    code.focus()
    // Left standing, it would be shown again by the next editor that opens.
    store.wishActions.showPlace(undefined)
  }
  show()
  return useStudio.subscribe((store, before) => {
    if (store.shownPlace !== before.shownPlace && store.shownPlace !== undefined) show()
  })
}
