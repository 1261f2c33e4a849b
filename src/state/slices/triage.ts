import type { Change } from './slice.ts'

/** What was said of calls that logs showed and no rule lets run, beside what the profile itself says. */
interface Triage {
  /** Names of calls that stay as the profile has them: they are asked about no more. */
  readonly leftAs: ReadonlySet<string>
  /** Put off: they come last. */
  readonly later: readonly string[]
  /** Proposed limits were looked at, or passed over. */
  readonly limitsSettled: boolean
}

export interface TriageSlice extends Triage {
  readonly triageActions: {
    leaveAsIs(names: readonly string[]): void
    askAgain(name: string): void
    putOff(names: readonly string[]): void
    settleLimits(): void
  }
}

export const emptyTriage: Triage = { leftAs: new Set(), later: [], limitsSettled: false }

export function triageSlice(set: Change<TriageSlice>): TriageSlice {
  return {
    ...emptyTriage,
    triageActions: {
      leaveAsIs: (names) => set(({ leftAs }) => ({ leftAs: new Set([...leftAs, ...names]) })),
      askAgain: (name) =>
        set(({ leftAs }) => ({ leftAs: new Set([...leftAs].filter((each) => each !== name)) })),
      putOff: (names) =>
        set(({ later }) => ({ later: [...later.filter((each) => !names.includes(each)), ...names] })),
      settleLimits: () => set({ limitsSettled: true }),
    },
  }
}
