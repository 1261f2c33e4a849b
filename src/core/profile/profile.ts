import type { Span } from '../json/tree.ts'

/** The nine action words of the OCI runtime specification (schema/defs-linux.json). */
export const actions = [
  'SCMP_ACT_ALLOW',
  'SCMP_ACT_ERRNO',
  'SCMP_ACT_LOG',
  'SCMP_ACT_KILL',
  'SCMP_ACT_KILL_PROCESS',
  'SCMP_ACT_KILL_THREAD',
  'SCMP_ACT_TRAP',
  'SCMP_ACT_NOTIFY',
  'SCMP_ACT_TRACE',
] as const
export type Action = (typeof actions)[number]

/** The seven comparisons; all are unsigned. `SCMP_CMP_MASKED_EQ`: `value` is the mask, `valueTwo` what must remain. */
export const operators = [
  'SCMP_CMP_EQ',
  'SCMP_CMP_NE',
  'SCMP_CMP_LT',
  'SCMP_CMP_LE',
  'SCMP_CMP_GT',
  'SCMP_CMP_GE',
  'SCMP_CMP_MASKED_EQ',
] as const
export type Operator = (typeof operators)[number]

/** A call has six argument registers, 0 … 5. */
export const argumentCount = 6
/** Argument values are unsigned 64-bit. */
export const maxValue = 0xffff_ffff_ffff_ffffn

/** What a condition says, without its place in a text. */
export interface ConditionSpec {
  /** Argument register, 0 … 5. */
  readonly index: number
  readonly op: Operator
  /** 0 … 2^64−1; with `SCMP_CMP_MASKED_EQ` the mask. */
  readonly value: bigint
  /** 0 … 2^64−1; only `SCMP_CMP_MASKED_EQ` reads it. */
  readonly valueTwo: bigint
}

/** What a rule does to the call: an action and, for ERRNO and TRACE, its number. */
export interface Effect {
  readonly action: Action
  /** As written; `undefined` when the text leaves it out (the runtime then takes EPERM, 1). */
  readonly errnoRet: number | undefined
}

/** One alternative of a call: all conditions hold → the effect. No conditions: always. */
export interface Case extends Effect {
  readonly conditions: readonly ConditionSpec[]
}

export interface Condition extends ConditionSpec {
  readonly at: Span
}

export interface RuleName {
  readonly name: string
  readonly at: Span
}

/** `includes` or `excludes` of Docker and containers-common. */
export interface Guard {
  readonly caps: readonly string[]
  /** Go names of architectures (`amd64`), not SCMP_ARCH tokens. */
  readonly arches: readonly string[]
  /** `"4.8"`. */
  readonly minKernel: string | undefined
}

export interface Rule extends Effect {
  readonly names: readonly RuleName[]
  readonly conditions: readonly Condition[]
  readonly includes: Guard | undefined
  readonly excludes: Guard | undefined
  readonly comment: string | undefined
  /** True when the rule uses the legacy `"name"` key. */
  readonly legacyName: boolean
  /** Place in `syscalls`, from 0. */
  readonly position: number
  readonly at: Span
}

export interface ArchMapping {
  readonly architecture: string
  readonly subArchitectures: readonly string[]
}

/** What the text says, typed; every number that can be 64 bit is a bigint. */
export interface Profile {
  readonly defaultAction: Action
  readonly defaultErrnoRet: number | undefined
  /** SCMP_ARCH tokens; `undefined` when the key is absent. */
  readonly architectures: readonly string[] | undefined
  readonly archMap: readonly ArchMapping[] | undefined
  readonly flags: readonly string[] | undefined
  readonly listenerPath: string | undefined
  readonly listenerMetadata: string | undefined
  readonly rules: readonly Rule[]
}
