import type { editor } from 'monaco-editor/editor'
import { shownPlace, useShownPlace } from '#state/slices/shown-place.ts'
import { rangeOf } from './model-range.ts'
import { shownDocument } from './shown-profile.ts'

/** Selects the place that somebody asks to see, also one asked for before the editor was there. */
export function linkPlace(code: editor.IStandaloneCodeEditor, model: editor.ITextModel): () => void {
  const show = () => {
    const at = shownPlace()
    const shown = shownDocument(model)
    if (at === undefined || shown === undefined) return
    const range = rangeOf(model, shown, at)
    code.setSelection(range)
    code.revealRangeInCenterIfOutsideViewport(range)
    code.focus()
    // Left standing, it would be shown again by the next editor that opens.
    useShownPlace.setState(undefined, true)
  }
  show()
  return useShownPlace.subscribe((place) => place !== undefined && show())
}
