import type { editor } from 'monaco-editor/editor'
import type { ProfileReading } from '#core/profile/document.ts'
import { useStudio } from '#state/store.ts'
import { type Shown, showText } from './text-sync.ts'

interface ShownProfile {
  readonly reading: ProfileReading
  readonly shown: Shown
}

/** The document as the model shows it; undefined while the model holds another text. */
export function shownDocument(model: editor.ITextModel): Shown | undefined {
  const { document } = useStudio.getState()
  const shown = document && showText(document.text)
  return shown?.text === model.getValue() ? shown : undefined
}

/** The reading of exactly the text that the model holds; undefined while it cannot be read. */
export function shownProfile(model: editor.ITextModel): ShownProfile | undefined {
  const { document } = useStudio.getState()
  if (document?.reading.kind !== 'profile') return undefined
  const shown = shownDocument(model)
  return shown && { reading: document.reading, shown }
}
