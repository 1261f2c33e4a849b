import { type editor, KeyCode, KeyMod } from 'monaco-editor/editor'
import { useStudio } from '#state/store.ts'

const { CtrlCmd, Shift } = KeyMod

/** One history for the whole app: the editor's own undo would know of typing only. */
const keys = [
  { id: 'studio.undo', keybindings: [CtrlCmd | KeyCode.KeyZ], act: 'undo' },
  { id: 'studio.redo', keybindings: [CtrlCmd | Shift | KeyCode.KeyZ, CtrlCmd | KeyCode.KeyY], act: 'redo' },
] as const

export function bindHistory(code: editor.IStandaloneCodeEditor): void {
  for (const { id, keybindings, act } of keys)
    code.addAction({
      id,
      label: act,
      keybindings: [...keybindings],
      keybindingContext: 'editorTextFocus',
      run: () => useStudio.getState().documentActions[act](),
    })
}
