import { openFinding } from './open-calls.ts'
import type { LintRule } from './rule.ts'

/** A rule of the commonest shape: some calls are let through which most containers can do without. */
interface OpenCallRule extends Pick<LintRule, 'id' | 'severity' | 'sources'> {
  readonly calls: readonly string[]
  readonly title: string
  readonly why: string
  /** What a finding says, where it is more than that the calls are open. */
  readonly found?: string
}

const openToAll = 'Rules let {{names}} through, whatever the capabilities of the container.'

/** A rule that flags each of its calls that is open to every container, and offers to leave it to the default action. */
export function openCallRule({
  id,
  severity,
  sources,
  calls,
  title,
  why,
  found = openToAll,
}: OpenCallRule): LintRule {
  return {
    id,
    severity,
    words: { title, why, found, fix: 'Leave {{names}} to the default action' },
    sources,
    check: (subject) => openFinding(subject, calls),
  }
}
