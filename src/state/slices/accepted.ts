import type { AcceptedRisk } from '#core/profile/accepted.ts'
import { adjusted, type Work } from './history.ts'
import type { Change } from './slice.ts'

interface AcceptedRisks {
  readonly accepted: readonly AcceptedRisk[]
}

export interface AcceptedSlice extends AcceptedRisks {
  readonly acceptedActions: {
    /** What is accepted anew takes the place of what was accepted before it changed or expired. */
    accept(risk: AcceptedRisk, instead?: AcceptedRisk): void
    /** Takes back what was accepted. */
    reopen(risk: AcceptedRisk): void
  }
}

export const emptyAccepted: AcceptedRisks = { accepted: [] }

function step(code: string, { rule }: AcceptedRisk) {
  return { code, params: { rule } }
}

export function acceptedSlice(set: Change<AcceptedSlice & Work>): AcceptedSlice {
  return {
    ...emptyAccepted,
    acceptedActions: {
      accept: (risk, instead) =>
        set((store) => {
          const accepted = [...store.accepted.filter((each) => each !== instead), risk]
          return adjusted(store, step('step.accepted', risk), { accepted }, Date.now())
        }),
      reopen: (risk) =>
        set((store) => {
          const accepted = store.accepted.filter((each) => each !== risk)
          return adjusted(store, step('step.reopened', risk), { accepted }, Date.now())
        }),
    },
  }
}
