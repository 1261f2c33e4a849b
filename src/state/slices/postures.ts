import type { StateCreator } from 'zustand'
import { targetOfWorkload } from '#core/posture/capabilities.ts'
import type { Posture, Workload } from '#core/posture/workload.ts'
import { openProfile } from '../actions/opening.ts'
import { type Store, useStudio } from '../store.ts'

export interface PostureSlice {
  /** Documents about containers, in the order they came; kept for this visit alone. */
  readonly postures: readonly Posture[]
  readonly postureActions: {
    addPosture(posture: Posture): void
    forgetPostures(): void
  }
}

export const postureSlice: StateCreator<Store, [], [], PostureSlice> = (set) => ({
  postures: [],
  postureActions: {
    addPosture: (posture) =>
      set(({ postures }) => ({
        postures: [
          ...postures.filter(({ name, format }) => name !== posture.name || format !== posture.format),
          posture,
        ],
      })),
    forgetPostures: () => set({ postures: [] }),
  },
})

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
