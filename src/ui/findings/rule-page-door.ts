import { create } from 'zustand'
import { useStudio } from '#state/store.ts'

/** Whose page the dialog shows. */
export const useRulePage = create<string>()(() => '')

export function showRulePage(id: string): void {
  useRulePage.setState(id, true)
  useStudio.getState().workspaceActions.showDialog('rule-page')
}
