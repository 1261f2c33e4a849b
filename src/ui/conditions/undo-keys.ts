import type { KeyboardEvent } from 'react'
import { commands, isEnabled } from '#state/actions/commands.ts'
import { useStudio } from '#state/store.ts'

/**
 * Undo and redo of the profile from a control that has no history of its own: a list, or a field in which
 * nothing is typed. Everywhere else in fields these keys are the browser's.
 */
export function undoKeys(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return
  const key = event.key.toLowerCase()
  const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
  if (!isRedo && key !== 'z') return
  event.preventDefault()
  const command = isRedo ? commands.redo : commands.undo
  if (isEnabled(command, useStudio.getState())) command.run()
}
