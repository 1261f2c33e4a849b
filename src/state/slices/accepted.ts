import type { StateCreator } from 'zustand'
import { type AcceptedRisk, dayOf } from '#core/accepted.ts'
import type { Store } from '../store.ts'

export interface AcceptedSlice {
  readonly accepted: readonly AcceptedRisk[]
  readonly acceptedActions: {
    /** What is accepted anew takes the place of what was accepted before it changed or expired. */
    accept(risk: AcceptedRisk, instead?: AcceptedRisk): void
    /** Takes back what was accepted. */
    reopen(risk: AcceptedRisk): void
  }
}

export const acceptedSlice: StateCreator<Store, [], [], AcceptedSlice> = (set) => ({
  accepted: [],
  acceptedActions: {
    accept: (risk, instead) =>
      set(({ accepted }) => ({ accepted: [...accepted.filter((each) => each !== instead), risk] })),
    reopen: (risk) => set(({ accepted }) => ({ accepted: accepted.filter((each) => each !== risk) })),
  },
})

/** The day where the person is, as `2027-01-31`. */
export function today(): string {
  return dayOf(new Date())
}
