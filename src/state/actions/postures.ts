import { targetOfWorkload } from '#core/questions/posture/capabilities.ts'
import type { Posture, Workload } from '#core/questions/posture/workload.ts'
import { useStudio } from '../store.ts'
import { openProfile } from './opening.ts'

/** Takes a dropped document. The profile of a single container opens at once; of several, one is chosen. */
export async function receivePosture(posture: Posture): Promise<void> {
  const { postureActions, workspaceActions } = useStudio.getState()
  postureActions.addPosture(posture)
  const [only, ...others] = posture.workloads
  const isOne = only?.profile.kind === 'inline' && others.length === 0
  if (isOne && (await openProfileOf(only))) return
  workspaceActions.showDialog('posture')
}

/** Opens the profile that stands in the document, as a draft of its own, on the target that the container has. */
export async function openProfileOf(workload: Workload): Promise<boolean> {
  const { name, profile } = workload
  if (profile.kind !== 'inline' || !(await openProfile(`${name}.json`, profile.text))) return false
  const { target, workspaceActions } = useStudio.getState()
  workspaceActions.chooseTarget(targetOfWorkload(workload, target))
  return true
}
