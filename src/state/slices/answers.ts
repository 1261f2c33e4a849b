import type { Catalog } from '#catalog/catalog.ts'
import type { Message } from '#core/base/message.ts'
import type { Result } from '#core/base/result.ts'
import type { LoadProblem, Prepared } from '#core/enforce/evaluate/prepare.ts'
import type { AcceptedRisk } from '#core/profile/accepted.ts'
import type { ProfileDocument } from '#core/profile/document.ts'
import type { TextEdit } from '#core/profile/edits/text-edit.ts'
import type { Difference } from '#core/questions/diff-abis.ts'
import type { Forecast } from '#core/questions/forecast/forecast.ts'
import type { JudgedPostures } from '#core/questions/posture/judge.ts'
import type { Posture } from '#core/questions/posture/workload.ts'
import type { ToldReplay } from '#core/questions/replay/told.ts'
import type { RiskReport } from '#core/questions/risk/report.ts'
import type { ThreatList } from '#core/questions/risk/threat-list.ts'
import type { TargetComparison } from '#core/questions/targets/compare-targets.ts'
import type { Launcher } from '#core/target/engines.ts'
import type { Target } from '#core/target/target.ts'
import type { ExportedFile } from '#export/export-file.ts'
import type { Exporter } from '#export/exporter.ts'
import type { Printed } from '#lint/fingerprint.ts'
import type { ReadableDocument } from './document.ts'
import type { Limits, Unlimited } from './limits.ts'
import type { Source } from './observations.ts'
import type { Base, ForecastOf, OtherText, Repair } from './questions.ts'
import type { SharedWork } from './shared.ts'
import type { Change } from './slice.ts'

/** The profile as the target enforces it, or why it does not. */
export type Evaluated = Prepared | LoadProblem

export interface EvaluationWant {
  readonly draftId: string | undefined
  readonly readable: ReadableDocument
  readonly target: Target
  readonly catalog: Catalog
}

export interface FindingsWant {
  readonly document: ProfileDocument
  readonly target: Target
  readonly catalog: Catalog
  /** Undefined for a text that cannot be read. */
  readonly evaluated: Evaluated | undefined
}

export interface ReplayWant {
  /** The text as it was prepared. */
  readonly text: string
  readonly prepared: Prepared
  readonly sources: readonly Source[]
}

export interface RiskWant {
  readonly prepared: Prepared
  readonly catalog: Catalog
  /** A list that somebody opened; undefined: the studio's own. */
  readonly threats: ThreatList | undefined
}

export interface ComparisonWant {
  readonly base: Base
  /** The text that "changed" is measured against, where it is the base. */
  readonly baseline: ReadableDocument | undefined
  readonly compared: OtherText | undefined
  readonly readable: ReadableDocument
  readonly target: Target
  readonly catalog: Catalog
}

export type Comparison =
  | { readonly kind: 'ready'; readonly difference: Difference }
  /** The same profile on another target. */
  | { readonly kind: 'targets'; readonly after: Target; readonly comparison: TargetComparison }
  /** One of the two cannot be compared; `of` says which. */
  | { readonly kind: 'problem'; readonly of: 'base' | 'present'; readonly problem: LoadProblem }
  | { readonly kind: 'unreadable'; readonly of: 'base' | 'compared'; readonly problems: readonly Message[] }
  /** There is nothing to compare with. */
  | { readonly kind: 'nothing' }

export interface PosturesWant {
  readonly postures: readonly Posture[]
  readonly target: Target
  readonly catalog: Catalog
  readonly name: string
  readonly document: ProfileDocument | undefined
}

export interface ForecastWant {
  readonly readable: ReadableDocument
  readonly prepared: Prepared
  readonly programs: ForecastOf
}

export interface ExportWant {
  /** Id of the form. */
  readonly id: string
  readonly readable: ReadableDocument
  readonly exporter: Exporter
  /** Who starts containers with it, where that is not who starts them on the target. */
  readonly launcher: Launcher | undefined
  readonly target: Target
  readonly choice: string | undefined
  readonly catalog: Catalog
}

/** The file, or why it must not be handed out. */
export type ExportAnswer = Result<ExportedFile, Message>

export interface LimitsWant {
  readonly calls: readonly Unlimited[]
  readonly sources: readonly Source[]
}

export interface RepairWant {
  readonly repair: Repair
  /** What is found in its text and nobody answers for. */
  readonly open: readonly Printed[]
  readonly accepted: readonly AcceptedRisk[]
  readonly target: Target
  readonly catalog: Catalog
}

/** What a repair would do. */
export interface FixPreview {
  readonly edits: readonly TextEdit[]
  readonly before: string
  readonly after: string
  /** Calls that are decided otherwise; undefined where one of the texts does not load on the target. */
  readonly difference: Difference | undefined
}

/** What came of a question: an answer, or, after it was asked twice, why there is none. */
export type Outcome<Answer> =
  | { readonly kind: 'known'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly reason: string }

export interface Answered<Want, Answer> {
  readonly want: Want
  readonly outcome: Outcome<Answer>
}

/** Of each job the last answers, with what was wanted as their key. */
export interface Answers {
  readonly evaluation: readonly Answered<EvaluationWant, Evaluated>[]
  readonly findings: readonly Answered<FindingsWant, readonly Printed[]>[]
  readonly replay: readonly Answered<ReplayWant, ToldReplay>[]
  readonly risk: readonly Answered<RiskWant, RiskReport>[]
  readonly comparison: readonly Answered<ComparisonWant, Comparison>[]
  readonly postures: readonly Answered<PosturesWant, JudgedPostures>[]
  readonly forecast: readonly Answered<ForecastWant, Forecast>[]
  readonly link: readonly Answered<SharedWork, Result<string, Message>>[]
  readonly limits: readonly Answered<LimitsWant, Limits>[]
  readonly exportFile: readonly Answered<ExportWant, ExportAnswer>[]
  readonly repairs: readonly Answered<RepairWant, FixPreview>[]
}

export interface AnswersSlice {
  readonly answers: Answers
  readonly answerActions: {
    /** Keeps what came of a job's questions. */
    keep<Id extends keyof Answers>(job: Id, answers: Answers[Id]): void
  }
}

export const emptyAnswers: Pick<AnswersSlice, 'answers'> = {
  answers: {
    evaluation: [],
    findings: [],
    replay: [],
    risk: [],
    comparison: [],
    postures: [],
    forecast: [],
    link: [],
    limits: [],
    exportFile: [],
    repairs: [],
  },
}

export function answersSlice(set: Change<AnswersSlice>): AnswersSlice {
  return {
    ...emptyAnswers,
    answerActions: {
      keep: (job, kept) => set(({ answers }) => ({ answers: { ...answers, [job]: kept } })),
    },
  }
}
