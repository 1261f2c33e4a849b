import type { editor } from 'monaco-editor/editor'
import type { ProfileReading } from '#core/document.ts'
import { useStudio } from '#state/store.ts'
import { type Shown, showText } from './text-sync.ts'

interface ShownProfile {
  readonly reading: ProfileReading
  readonly shown: Shown
}

/** The reading of exactly the text that the model holds; undefined while it cannot be read. */
export function shownProfile(model: editor.ITextModel): ShownProfile | undefined {
  const { document } = useStudio.getState()
  if (document?.reading.kind !== 'profile') return undefined
  const shown = showText(document.text)
  return shown.text === model.getValue() ? { reading: document.reading, shown } : undefined
}
