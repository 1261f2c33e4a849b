import type { Message } from '#core/base/message.ts'
import type { RulePage } from '#core/base/rule-page.ts'
import type { Params, Problem } from '#core/json/problem.ts'
import type { Span } from '#core/json/tree.ts'
import type { TextEdit } from '#core/profile/edits/text-edit.ts'
import type { Target } from '#core/target/target.ts'
import type { Subject } from './subject.ts'

export type Severity = RulePage['severity']
/** Worst first. */
export const severities = ['error', 'security', 'warning', 'info'] as const satisfies readonly Severity[]

/** Calls that may be answered otherwise once a fix is applied. */
export type Reach = readonly string[] | 'nothing' | 'anything'

/** A repair as its rule says it. */
export interface Repair {
  /**
   * `safe`: does what the profile meant to say, and lets nothing run that did not run; `suggested`: somebody has to
   * choose. To allow what a program cannot start without is safe where nothing of it runs before.
   */
  readonly kind: 'safe' | 'suggested'
  /** Key of the rule's words, `fix` when left out. */
  readonly word?: string
  readonly params?: Params
  readonly reach: Reach
  edits(): readonly TextEdit[]
}

/** One place at which a rule holds, as the rule says it. */
export interface Found {
  readonly at: Span
  readonly also?: readonly Span[]
  /** Key of the rule's words, `found` when left out. */
  readonly word?: string
  readonly params?: Params
  readonly syscalls?: readonly string[]
  /** SCMP_ARCH tokens; none: wherever the profile is used. */
  readonly arches?: readonly string[]
  /** Where it weighs less, or more, than the rule in general. */
  readonly severity?: Severity
  readonly repairs?: readonly Repair[]
}

/** A rule about a profile; its id is also the name of its file and of its fixtures. */
export interface LintRule extends RulePage {
  /** What the reader of profiles notes or refuses, by code, and this rule explains. */
  readonly notes?: readonly string[]
  /** How much such a note weighs on the target; undefined: nothing. */
  weigh?(note: Problem, target: Target): Severity | undefined
  /** What to do about such a note. */
  mend?(note: Problem, text: string): readonly Repair[]
  /** What only the meaning of a readable profile tells. */
  check?(subject: Subject): Iterable<Found>
}

export interface Fix {
  readonly kind: Repair['kind']
  readonly label: Message
  readonly reach: Reach
  /** Edits of the text that was looked at. */
  edits(): readonly TextEdit[]
}

export interface Finding {
  /** Id of the rule. */
  readonly rule: string
  readonly severity: Severity
  readonly title: Message
  readonly message: Message
  readonly at: Span
  readonly also: readonly Span[]
  readonly syscalls: readonly string[]
  readonly arches: readonly string[]
  readonly fixes: readonly Fix[]
}
