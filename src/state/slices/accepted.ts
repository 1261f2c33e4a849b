import type { AcceptedRisk } from '#core/profile/accepted.ts'
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

export function acceptedSlice(set: Change<AcceptedSlice>): AcceptedSlice {
  return {
    ...emptyAccepted,
    acceptedActions: {
      accept: (risk, instead) =>
        set(({ accepted }) => ({ accepted: [...accepted.filter((each) => each !== instead), risk] })),
      reopen: (risk) => set(({ accepted }) => ({ accepted: accepted.filter((each) => each !== risk) })),
    },
  }
}
