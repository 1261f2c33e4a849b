import { useStudio } from '../store.ts'
import { isUnsaved, save } from './journal.ts'

let answerPending: ((mayLeave: boolean) => void) | undefined

/**
 * Whether the work on the screen may make room: it is kept, or the person was asked and lets it go. To be asked
 * before anything takes its place.
 */
export async function mayLeave(): Promise<boolean> {
  const { document, saving } = useStudio.getState()
  if (document === undefined || !isUnsaved()) return true
  // A browser that has just refused is not waited for again.
  if (saving?.kind !== 'failed' && (await save())) return true
  return isUnsaved() ? ask() : true
}

function ask(): Promise<boolean> {
  answerPending?.(false)
  const { workspaceActions } = useStudio.getState()
  workspaceActions.showDialog('unsaved')
  return new Promise((resolve) => {
    const unsubscribe = useStudio.subscribe(({ dialog }) => {
      if (dialog !== 'unsaved') answerPending?.(false)
    })
    answerPending = (mayGo) => {
      answerPending = undefined
      unsubscribe()
      resolve(mayGo)
    }
  })
}

/** The answer to the question; a dialog that is closed in any other way means: stay. */
export function answerLeaving(mayGo: boolean): void {
  answerPending?.(mayGo)
  useStudio.getState().workspaceActions.showDialog(undefined)
}
