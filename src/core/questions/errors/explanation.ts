import type { Message } from '../../base/message.ts'
import type { ConditionSpec, Effect } from '../../profile/profile.ts'
import type { Runtime } from '../../target/runtime.ts'

/** A call, and what its arguments are when it is the one that was meant. */
export interface MeantCall {
  readonly name: string
  /** Undefined: any arguments. */
  readonly condition: CallCondition | undefined
}

export interface CallCondition {
  /** All hold. */
  readonly all: readonly ConditionSpec[]
  /** In the names of the kernel's headers: `CLONE_NEWUSER`. */
  readonly label: string
}

/** A rule that would let the call through, or have the caller do without it. */
export interface OpeningRule {
  readonly name: string
  readonly conditions: readonly ConditionSpec[]
  readonly effect: Effect
}

export interface OpeningCapability {
  readonly name: string
  /** The kernel refuses without it, whatever the filter says. */
  readonly isNeeded: boolean
  /** Docker's own default profile lets the call through when the container has it. */
  readonly opens: boolean
}

/** The least that helps. */
export type Opening =
  | {
      readonly kind: 'rules'
      readonly rules: readonly OpeningRule[]
      /** `each`: the rules are alternatives, one a candidate; `all`: they are needed together. */
      readonly take: 'all' | 'each'
      readonly capabilities: readonly OpeningCapability[]
    }
  /** No call was refused by a rule: the cause is somewhere else. */
  | { readonly kind: 'elsewhere'; readonly remedy: Message }
  /** The text cannot tell which call; the remedy says what can. */
  | { readonly kind: 'look'; readonly remedy: Message }

/**
 * `measured`: seen by refusing exactly this call; `reported`: known from reports of others or from the text itself;
 * `several`: one of the calls named.
 */
export type Sure = 'measured' | 'reported' | 'several'

/** What one line of an error text says. */
export interface Explanation {
  /** The part of the text that tells. */
  readonly told: string
  /** Calls that were refused, most likely first; none where no call was. */
  readonly calls: readonly MeantCall[]
  readonly opening: Opening
  readonly sure: Sure
  readonly why: readonly Message[]
}

/** What is known beside the texts; without it fewer numbers and names are read. */
export interface Knowledge {
  /** SCMP_ARCH token of the host, where a text names none. */
  readonly arch?: string | undefined
  nameOf(nr: number, arch: string): string | undefined
  /** SCMP_ARCH token of an AUDIT_ARCH value; the number of the call tells ABIs apart that share one. */
  archOf(audit: number, nr: number): string | undefined
  isCall(name: string): boolean
  /** Whether the host's architecture has the call; all have where it is left out. */
  has?(name: string): boolean
  /** What starts containers on the target. */
  readonly runtime?: Runtime | undefined
  /** The calls that its starts need. */
  readonly startCalls?: readonly string[]
}
