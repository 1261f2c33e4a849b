import type { CallTally } from '#core/base/tally.ts'
import type { ToldReplay } from '#core/questions/replay/told.ts'
import type { Target } from '#core/target/target.ts'
import type { EvaluationParts } from './prepared-parts.ts'

/** A text that the page could read, and the target that is to enforce it. */
export interface Posed {
  readonly text: string
  readonly target: Target
}

export interface PrepareRequest extends Posed {
  readonly kind: 'prepare'
  readonly id: number
}

/** Some more calls of a log; a whole one at once would hold the page up while it is copied. */
export interface CallsRequest {
  readonly kind: 'calls'
  readonly log: number
  readonly calls: readonly CallTally[]
}

/** Replays these logs, the only ones that are still needed; a newer replay ends the one before. */
export interface ReplayRequest extends Posed {
  readonly kind: 'replay'
  readonly id: number
  readonly logs: readonly number[]
}

/** Nobody waits for this replay any more. */
export interface LeaveRequest {
  readonly kind: 'leave'
  readonly id: number
}

export type EvaluationRequest = PrepareRequest | CallsRequest | ReplayRequest | LeaveRequest

export type EvaluationAnswer =
  | { readonly kind: 'prepared'; readonly id: number; readonly parts: EvaluationParts }
  /** Undefined: nobody waits for it any more, or a newer replay was asked for. */
  | { readonly kind: 'replayed'; readonly id: number; readonly replay: ToldReplay | undefined }
