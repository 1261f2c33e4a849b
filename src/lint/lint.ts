import type { Message } from '#core/base/message.ts'
import type { RulePage } from '#core/base/rule-page.ts'
import { atOnce } from '#core/base/steps.ts'
import type { Problem } from '#core/json/problem.ts'
import { documentFor } from '#core/profile/document.ts'
import { applyEdits } from '#core/profile/edits/text-edit.ts'
import { byWeight } from './order.ts'
import { pages, rules } from './registry.ts'
import type { Finding, Fix, Found, LintRule, Repair } from './rule.ts'
import { type Inspection, subjectOf } from './subject.ts'

const byId: ReadonlyMap<string, RulePage> = new Map(pages.map((page) => [page.id, page]))
const byNote: ReadonlyMap<string, LintRule> = new Map(
  rules.flatMap((rule) => (rule.notes ?? []).map((code) => [code, rule] as const)),
)

/** The page of a rule, of profiles or of deployments. */
export function ruleById(id: string): RulePage | undefined {
  return byId.get(id)
}

/** Everything that is known to be wrong with the profile on the target, what matters most first. */
export function lint(inspection: Inspection): readonly Finding[] {
  return atOnce(lintSteps(inspection))
}

/** The same, rule by rule: somebody else may have a turn in between. */
export function* lintSteps(inspection: Inspection): Generator<undefined, readonly Finding[]> {
  const { reading, text } = documentFor(inspection.document, inspection.target)
  const problems = reading.kind === 'profile' ? reading.notices : reading.problems
  const findings = problems.flatMap((problem) => noted(problem, text, inspection))
  yield
  const subject = subjectOf(inspection)
  if (subject !== undefined) {
    for (const rule of rules) {
      yield
      for (const found of rule.check?.(subject) ?? []) findings.push(finding(rule, found))
    }
  }
  return gathered(findings).toSorted(byWeight)
}

/** Findings of one rule that say the same are listed up to here; what is more becomes one. */
const listed = 20

function gathered(findings: readonly Finding[]): readonly Finding[] {
  const counts = new Map<string, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const kept = new Map<string, Finding>()
  for (const [at, each] of findings.entries()) {
    const isFew = (counts.get(each.rule) ?? 0) <= listed
    const key = isFew ? String(at) : `${each.rule} ${each.syscalls.join()} ${each.message.code}`
    const first = kept.get(key)
    kept.set(key, first === undefined ? each : { ...first, also: [...first.also, each.at] })
  }
  return [...kept.values()]
}

/** The text once the fix is applied. */
export function applyFix(text: string, fix: Fix): string {
  return applyEdits(text, fix.edits())
}

function noted(problem: Problem, text: string, { target }: Inspection): readonly Finding[] {
  const rule = byNote.get(problem.code)
  if (rule === undefined) return []
  const severity = rule.weigh === undefined ? rule.severity : rule.weigh(problem, target)
  if (severity === undefined) return []
  const { at, also, code, params } = problem
  const repairs = rule.mend?.(problem, text) ?? []
  return [{ ...finding(rule, { at, also, severity, repairs }), message: { code, params } }]
}

function finding(rule: LintRule, found: Found): Finding {
  return {
    rule: rule.id,
    severity: found.severity ?? rule.severity,
    title: worded(rule, 'title', {}),
    message: worded(rule, found.word ?? 'found', found.params ?? {}),
    at: found.at,
    also: found.also ?? [],
    syscalls: found.syscalls ?? [],
    arches: found.arches ?? [],
    fixes: (found.repairs ?? []).map((repair) => fixOf(rule, repair)),
  }
}

function fixOf(rule: LintRule, { kind, word = 'fix', params = {}, reach, edits }: Repair): Fix {
  return { kind, label: worded(rule, word, params), reach, edits }
}

function worded(rule: LintRule, word: string, params: Message['params']): Message {
  return { code: `${rule.id}-${word}`, params }
}
