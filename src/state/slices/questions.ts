import type { TemplateId } from '#catalog/templates.ts'
import type { Change } from './slice.ts'

/** What the present profile is compared with. */
export type Base = 'saved' | TemplateId | { readonly name: string; readonly text: string }

/** The programs that a forecast is about. */
export interface ForecastOf {
  /** Place in the list of C libraries. */
  readonly libc: number
  /** Undefined: that of the target. */
  readonly arch: string | undefined
}

interface Questions {
  readonly base: Base
  readonly forecastOf: ForecastOf
}

export interface QuestionsSlice extends Questions {
  readonly questionActions: {
    compareWith(base: Base): void
    forecastFor(programs: Partial<ForecastOf>): void
  }
}

export const emptyQuestions: Questions = { base: 'saved', forecastOf: { libc: 0, arch: undefined } }

export function questionsSlice(set: Change<QuestionsSlice>): QuestionsSlice {
  return {
    ...emptyQuestions,
    questionActions: {
      compareWith: (base) => set({ base }),
      forecastFor: (programs) => set(({ forecastOf }) => ({ forecastOf: { ...forecastOf, ...programs } })),
    },
  }
}
