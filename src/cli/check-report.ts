import { lineStarts, positionIn } from '#core/json/position.ts'
import { say } from '#core/message.ts'
import { ruleById } from '#lint/lint.ts'
import { lintMessages } from '#lint/messages.ts'
import { type Finding, severities } from '#lint/rule.ts'
import type { Checked } from './sarif.ts'

/** Findings in the order of the text, one paragraph each, and their sum. */
export function reportText({ path, text, findings }: Checked): string {
  const starts = lineStarts(text)
  const lines = findings.flatMap((each) => {
    const { line, column } = positionIn(starts, each.at.start)
    const fixes = each.fixes.map(({ kind, label }) => `    ${kind} fix: ${say(label, lintMessages)}`)
    return [
      `${path}:${line}:${column}: ${each.severity}: ${say(each.title, lintMessages)} [${each.rule}]`,
      `    ${say(each.message, lintMessages)}`,
      ...fixes,
    ]
  })
  return `${[...lines, sum(findings)].join('\n')}\n`
}

export function reportJson({ text, findings }: Checked): object {
  const starts = lineStarts(text)
  return {
    findings: findings.map((each) => ({
      id: each.rule,
      severity: each.severity,
      ...positionIn(starts, each.at.start),
      end: positionIn(starts, each.at.end),
      syscalls: each.syscalls,
      arches: each.arches,
      title: say(each.title, lintMessages),
      message: say(each.message, lintMessages),
      holds: ruleById(each.rule)?.words.holds ?? null,
      fixable: each.fixes.some(({ kind }) => kind === 'safe'),
      fixes: each.fixes.map(({ kind, label }) => ({ kind, label: say(label, lintMessages) })),
    })),
  }
}

/** The page of a rule as text. */
export function explain(id: string): string | undefined {
  const rule = ruleById(id)
  if (rule === undefined) return undefined
  const { title, why, holds } = rule.words
  const condition = holds === undefined ? [] : ['', `Holds: ${holds}`]
  return `${[`${id} (${rule.severity})`, title, '', why, ...condition, '', ...rule.sources].join('\n')}\n`
}

function sum(findings: readonly Finding[]): string {
  const counts = severities.flatMap((severity) => {
    const number = findings.filter((each) => each.severity === severity).length
    return number === 0 ? [] : [`${number} ${severity}`]
  })
  return counts.length === 0 ? 'no findings' : counts.join(', ')
}
