import i18next from 'i18next'
import { editor, KeyCode, KeyMod } from 'monaco-editor/editor'
import { commands } from '#state/actions/commands.ts'

const { CtrlCmd, Shift, WinCtrl } = KeyMod

/** One history for the whole app: the editor's own undo would know of typing only. Ctrl+K would begin a chord. */
const appCommands = [
  { command: commands.palette, keybindings: [CtrlCmd | KeyCode.KeyK] },
  { command: commands.undo, keybindings: [CtrlCmd | KeyCode.KeyZ] },
  { command: commands.redo, keybindings: [CtrlCmd | Shift | KeyCode.KeyZ, CtrlCmd | KeyCode.KeyY] },
]

/** What the editor does by key beside typing; `say` tells people who cannot see it. */
export function bindKeys(
  code: editor.IStandaloneCodeEditor,
  nextProblem: () => void,
  say: (words: string) => void,
) {
  code.addAction({
    id: 'studio.next-problem',
    label: i18next.t('preview.next-problem'),
    keybindings: [KeyCode.F8],
    run: nextProblem,
  })
  code.addAction({
    id: 'studio.tab',
    label: i18next.t('preview.tab'),
    // The second is Ctrl on a Mac, where the first is Cmd.
    keybindings: [CtrlCmd | KeyCode.KeyM, WinCtrl | KeyCode.KeyM],
    run: () => say(switchTab(code)),
  })
  for (const { command, keybindings } of appCommands)
    code.addAction({
      id: `studio.${command.id}`,
      label: i18next.t(command.label),
      keybindings,
      keybindingContext: 'editorTextFocus',
      run: command.run,
    })
}

/** Monaco's own switch cannot turn off what the option turned on, and Tab must leave the editor at first. */
function switchTab(code: editor.IStandaloneCodeEditor): string {
  const tabFocusMode = !code.getOption(editor.EditorOption.tabFocusMode)
  code.updateOptions({ tabFocusMode })
  return i18next.t(tabFocusMode ? 'preview.tab-leaves' : 'preview.tab-indents')
}
