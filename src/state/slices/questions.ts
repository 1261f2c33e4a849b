import type { TemplateId } from '#catalog/templates.ts'
import type { ProfileDocument } from '#core/profile/document.ts'
import type { Target } from '#core/target/target.ts'
import type { Fix } from '#lint/rule.ts'
import type { Change } from './slice.ts'

/** A text to compare that is not the present one. */
export interface OtherText {
  readonly name: string
  readonly text: string
}

/** The same profile somewhere else, such as after an update. */
export interface OtherTarget {
  readonly target: Target
}

/** What the present profile is compared with. */
export type Base = 'saved' | TemplateId | OtherText | OtherTarget

/** The programs that a forecast is about. */
export interface ForecastOf {
  /** Place in the list of C libraries. */
  readonly libc: number
  /** Undefined: that of the target. */
  readonly arch: string | undefined
}

/** The file that the export dialog makes. */
export interface ExportOf {
  /** An engine, a runtime or a form (`views/export-forms.ts`); undefined: what the target is started by. */
  readonly form: string | undefined
  /** The answer to the question of the form; undefined: the usual one. */
  readonly choice: string | undefined
}

/** A repair that somebody looks at before it is made. */
export interface Repair {
  /** Where it is shown: one repair a place. */
  readonly place: string
  /** One fix, or all that are safe. */
  readonly wish: Fix | 'safe'
  /** The text that it is for. */
  readonly document: ProfileDocument
}

/** Repairs that are looked at together; the oldest goes when there are more. */
export const mostRepairs = 8

interface Questions {
  readonly base: Base
  /** What is compared with the base; undefined: the present profile. */
  readonly compared: OtherText | undefined
  readonly forecastOf: ForecastOf
  readonly exportOf: ExportOf
  readonly repairs: readonly Repair[]
}

export interface QuestionsSlice extends Questions {
  readonly questionActions: {
    /** Compares another text, or the present profile, with the base. */
    compareWith(base: Base, compared?: OtherText): void
    forecastFor(programs: Partial<ForecastOf>): void
    exportAs(file: ExportOf): void
    /** Undefined: none is shown in that place any more. */
    showRepair(place: string, repair: Omit<Repair, 'place'> | undefined): void
  }
}

export const emptyQuestions: Questions = {
  base: 'saved',
  compared: undefined,
  forecastOf: { libc: 0, arch: undefined },
  exportOf: { form: undefined, choice: undefined },
  repairs: [],
}

export function questionsSlice(set: Change<QuestionsSlice>): QuestionsSlice {
  return {
    ...emptyQuestions,
    questionActions: {
      compareWith: (base, compared) => set({ base, compared }),
      forecastFor: (programs) => set(({ forecastOf }) => ({ forecastOf: { ...forecastOf, ...programs } })),
      exportAs: (exportOf) => set({ exportOf }),
      showRepair: (place, repair) =>
        set(({ repairs }) => {
          const others = repairs.filter((each) => each.place !== place)
          const shown = repair === undefined ? others : [...others, { place, ...repair }]
          return { repairs: shown.slice(-mostRepairs) }
        }),
    },
  }
}
