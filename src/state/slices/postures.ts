import type { Posture } from '#core/questions/posture/workload.ts'
import type { Change } from './slice.ts'

export interface PostureSlice {
  /** Documents about containers, in the order they came; kept for this visit alone. */
  readonly postures: readonly Posture[]
  readonly postureActions: {
    addPosture(posture: Posture): void
    forgetPostures(): void
  }
}

export function postureSlice(set: Change<PostureSlice>): PostureSlice {
  return {
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
  }
}
