// The one way to Monaco, and only ever reached by import(): everything below it loads when it is needed.
import './monaco-setup.ts'
import './profile-language.ts'
import { editor, Uri } from 'monaco-editor/editor'
import { useStudio } from '#state/store.ts'
import { bindHistory } from './editor-keys.ts'
import { editorOptions } from './editor-options.ts'
import { followTheme } from './editor-theme.ts'
import { showProblems } from './problem-markers.ts'
import { linkSelection } from './selection-link.ts'
import { eolOf, languageFor, syncWithStore } from './store-sync.ts'
import { showText } from './text-sync.ts'

export interface OpenEditor {
  /** Moves to the next problem and explains it in place. */
  nextProblem(): void
  scrollTo(top: number): void
  close(): void
}

function createModel(): editor.ITextModel {
  const shown = showText(useStudio.getState().document?.text ?? '')
  const model = editor.createModel(
    shown.text,
    languageFor(shown.text),
    Uri.parse('inmemory://studio/profile.json'),
  )
  model.setEOL(eolOf(shown))
  return model
}

/** Monaco measures characters once; a font that arrives later would leave the cursor beside the text. */
async function measureFont(): Promise<void> {
  await document.fonts.load("12px 'JetBrains Mono Variable'")
  editor.remeasureFonts()
}

/** Opens the editor in an element, tied to the store in both directions. */
export function openEditor(host: HTMLElement, ariaLabel: string): OpenEditor {
  const stopTheme = followTheme()
  const model = createModel()
  const code = editor.create(host, { ...editorOptions, model, ariaLabel })
  bindHistory(code)
  const stops = [stopTheme, syncWithStore(code, model), showProblems(model), linkSelection(code, model)]
  void measureFont()
  return {
    nextProblem: () => {
      code.focus()
      code.trigger('studio', 'editor.action.marker.next', undefined)
    },
    scrollTo: (top) => code.setScrollTop(top),
    close: () => {
      for (const stop of stops) stop()
      code.dispose()
      model.dispose()
    },
  }
}
