import { say } from '#core/base/message.ts'
import type { AcceptedRisk } from '#core/profile/accepted.ts'
import { readDocument } from '#core/profile/document.ts'
import type { Target } from '#core/target/target.ts'
import { printed } from '#lint/fingerprint.ts'
import { isAccepted, judge } from '#lint/judged.ts'
import { applyFix, lint } from '#lint/lint.ts'
import { lintMessages } from '#lint/messages.ts'
import type { Finding } from '#lint/rule.ts'
import type { Knowledge } from '#lint/subject.ts'

export interface Repaired {
  readonly text: string
  /** What was done, in order. */
  readonly done: readonly string[]
}

export interface RepairContext {
  readonly target: Target
  readonly catalog: Knowledge
  /** What somebody answers for stays as it is. */
  readonly accepted: readonly AcceptedRisk[]
  readonly day: string
}

/** More rounds than this no profile needs. */
const rounds = 500

/** Applies safe fixes one by one, each to the text the one before left; one that does not help is not kept. */
export function repairText(text: string, { target, catalog, accepted, day }: RepairContext): Repaired {
  const judgeText = (each: string, risks: readonly AcceptedRisk[]) => {
    const document = readDocument(each)
    const findings = lint({ document, target, catalog }).map((finding) => printed(finding, document))
    return judge(findings, { accepted: risks, day }).judged
  }
  const standing = judgeText(text, accepted).flatMap((each) => (isAccepted(each) ? [each.standing.risk] : []))
  // A repair of something else may reopen what was accepted; that is for somebody to see.
  const look = (each: string) =>
    judgeText(each, standing).flatMap(({ finding, standing: { kind } }) => (kind === 'open' ? [finding] : []))
  const done: string[] = []
  const useless = new Set<string>()
  let current = { text, findings: look(text) }
  for (let round = 0; round < rounds; round += 1) {
    const finding = current.findings.find((each) => safeFix(each) !== undefined && !useless.has(keyOf(each)))
    const fix = finding === undefined ? undefined : safeFix(finding)
    if (finding === undefined || fix === undefined) break
    const next = applyFix(current.text, fix)
    const findings = look(next)
    if (count(findings, finding) < count(current.findings, finding)) {
      done.push(`${finding.rule}: ${say(fix.label, lintMessages)}`)
      current = { text: next, findings }
    } else useless.add(keyOf(finding))
  }
  return { text: current.text, done }
}

function safeFix({ fixes }: Finding) {
  return fixes.find(({ kind }) => kind === 'safe')
}

/** Places, for many findings of one rule are gathered into one. */
function count(findings: readonly Finding[], { rule }: Finding): number {
  return findings.filter((each) => each.rule === rule).reduce((sum, { also }) => sum + 1 + also.length, 0)
}

function keyOf({ rule, message, syscalls }: Finding): string {
  return [rule, message.code, JSON.stringify(message.params), ...syscalls].join(' ')
}
