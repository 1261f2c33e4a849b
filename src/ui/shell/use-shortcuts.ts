import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { allCommands, type Command, isEnabled } from '#state/actions/commands.ts'
import { useStudio } from '#state/store.ts'

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement
  return target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea')
}

/** Undo and redo inside a text field belong to the field; other shortcuts with a modifier always work. */
function belongsToField(command: Command, event: KeyboardEvent): boolean {
  if (!isTyping(event)) return false
  return !(event.ctrlKey || event.metaKey) || command.id === 'undo' || command.id === 'redo'
}

function isBehindDialog(): boolean {
  return useStudio.getState().dialog !== undefined
}

function listener(command: Command) {
  return (event: KeyboardEvent) => {
    if (belongsToField(command, event) || isBehindDialog()) return
    event.preventDefault()
    if (isEnabled(command, useStudio.getState())) command.run()
  }
}

/** The keyboard shortcuts of all commands, on the whole window. */
export function useShortcuts(): void {
  useEffect(() => {
    const bindings = allCommands.flatMap((command): [string, (event: KeyboardEvent) => void][] =>
      command.keys === undefined ? [] : [[command.keys, listener(command)]],
    )
    const redo = allCommands.find((command) => command.id === 'redo')
    if (redo !== undefined) bindings.push(['$mod+KeyY', listener(redo)])
    return tinykeys(window, Object.fromEntries(bindings))
  }, [])
}
