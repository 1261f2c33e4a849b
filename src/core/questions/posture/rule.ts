import type { Message } from '../../base/message.ts'
import type { RulePage } from '../../base/rule-page.ts'
import type { StartVerdict } from '../../enforce/startup/verdict.ts'
import type { PostureVerdict } from './verdict.ts'
import type { Workload } from './workload.ts'

/** What a rule of deployments looks at: what the document says, and what follows from it. */
export interface DeploymentSubject {
  readonly workload: Workload
  readonly verdict: PostureVerdict
  /** Whether commands start in it later under its profile; undefined where nobody has the profile. */
  readonly start: StartVerdict | undefined
  /** The draft that `start` was asked of instead, for it has the name of the workload's file. */
  readonly draft: string | undefined
}

/** One way in which a rule holds, as the rule says it. */
export interface DeploymentFound {
  /** Key of the rule's words. */
  readonly word: string
  readonly params?: Message['params']
  readonly syscalls?: readonly string[]
  /** Where it weighs more than the rule in general. */
  readonly severity?: RulePage['severity']
}

/** A rule about how a profile is used, which no text of a profile tells. Its page is as that of other rules. */
export interface DeploymentRule extends RulePage {
  check(subject: DeploymentSubject): DeploymentFound | undefined
}

export interface DeploymentFinding {
  readonly rule: string
  readonly severity: RulePage['severity']
  readonly title: Message
  readonly message: Message
  readonly syscalls: readonly string[]
}

/** What a rule finds; its messages are its id and the key of its words. */
export function deploymentFinding(
  { id, severity, check }: DeploymentRule,
  subject: DeploymentSubject,
): readonly DeploymentFinding[] {
  const found = check(subject)
  if (found === undefined) return []
  return [
    {
      rule: id,
      severity: found.severity ?? severity,
      title: { code: `${id}-title`, params: {} },
      message: { code: `${id}-${found.word}`, params: found.params ?? {} },
      syscalls: found.syscalls ?? [],
    },
  ]
}
