// The one way to Monaco, and only ever reached by import(): everything below it loads when it is needed.
import './monaco-setup.ts'
import './inlay-hints.ts'
import './profile-language.ts'
import './quick-fixes.ts'
import './seen-lenses.ts'
import { editor, Uri } from 'monaco-editor/editor'
import { getWorker } from 'monaco-editor/languages/features/json/register'
import { useStudio } from '#state/store.ts'
import { bindKeys } from './editor-keys.ts'
import { editorOptions } from './editor-options.ts'
import { followTheme } from './editor-theme.ts'
import { linkPlace } from './place-link.ts'
import { showNextProblem, showProblems } from './problem-markers.ts'
import { linkSelection } from './selection-link.ts'
import { eolOf, languageFor, syncWithStore } from './store-sync.ts'
import { showText } from './text-sync.ts'

const modelUri = Uri.parse('inmemory://studio/profile.json')

export interface OpenEditor {
  /** Moves to the next problem and explains it in place. */
  nextProblem(): void
  close(): void
}

/** Sets the language up; an editor opened before that would show a moment without colours. */
export async function prepare(): Promise<void> {
  // Asked for twice while it loads, the later question could be answered first.
  await import('monaco-editor/languages/features/json/jsonMode')
  const first = editor.createModel('', 'json')
  await getWorker()
  first.dispose()
  // The icons' font comes with the first icon otherwise.
  await document.fonts.load('16px codicon')
}

function createModel(): editor.ITextModel {
  const shown = showText(useStudio.getState().document?.text ?? '')
  const model = editor.createModel(shown.text, languageFor(shown.text), modelUri)
  model.setEOL(eolOf(shown))
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  })
  return model
}

/** Opens the editor in an element, tied to the store in both directions; `say` tells what is only seen. */
export function openEditor(host: HTMLElement, ariaLabel: string, say: (words: string) => void): OpenEditor {
  const stopTheme = followTheme()
  const model = createModel()
  const code = editor.create(host, { ...editorOptions, model, ariaLabel })
  const nextProblem = () => say(showNextProblem(code, model))
  bindKeys(code, nextProblem, say)
  const stops = [
    stopTheme,
    syncWithStore(code, model),
    showProblems(model),
    linkSelection(code, model),
    linkPlace(code, model),
  ]
  // Monaco measures characters once; a font that arrives later would leave the cursor beside the text.
  void document.fonts.ready.then(() => editor.remeasureFonts())
  return {
    nextProblem,
    close: () => {
      for (const stop of stops) stop()
      code.dispose()
      model.dispose()
    },
  }
}
