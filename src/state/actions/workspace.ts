import {
  addDrafts,
  readWorkspace,
  type WrittenWorkspace,
  workspaceKind,
  workspaceLimit,
  writeWorkspace,
} from '../storage/workspace-file.ts'
import { useStudio } from '../store.ts'
import { save } from './journal.ts'
import { problemOf } from './saving-problem.ts'
import { isTheme } from './theme.ts'

const head = 64

/** Whether a file holds a whole workspace; told by its first bytes, whatever its name is. */
export async function isWorkspaceFile(file: File): Promise<boolean> {
  const begin = await file
    .slice(0, head)
    .text()
    .catch(() => '')
  return begin.startsWith(`{"kind":"${workspaceKind}"`)
}

/** Adds the drafts of a workspace file beside those that are kept; none is written over. */
export async function openWorkspace(file: File): Promise<void> {
  const { observationActions, theme, workspaceActions } = useStudio.getState()
  if (file.size > workspaceLimit)
    return observationActions.refuse(file.name, { code: 'workspace-damaged', params: {} })
  try {
    const read = readWorkspace(await file.text())
    if ('code' in read) return observationActions.refuse(file.name, read)
    await addDrafts(read.drafts)
    if (theme === 'system' && isTheme(read.theme)) workspaceActions.chooseTheme(read.theme)
    if (read.losses.length > 0) observationActions.tellLosses(file.name, read.losses)
    observationActions.tell(file.name, { code: 'workspace-added', params: { count: read.drafts.length } })
  } catch (error) {
    const { kind } = await problemOf(error)
    observationActions.refuse(file.name, { code: `storage.${kind}`, params: {} })
  }
}

/** All that this browser keeps, as one file; undefined when its storage does not give it. */
export async function workspaceText(): Promise<WrittenWorkspace | undefined> {
  try {
    await save()
    return await writeWorkspace(useStudio.getState().theme)
  } catch {
    return undefined
  }
}
