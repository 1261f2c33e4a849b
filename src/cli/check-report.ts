import { say } from '#core/base/message.ts'
import { revealed } from '#core/json/characters.ts'
import { lineStarts, type Position, positionIn } from '#core/json/position.ts'
import type { AcceptedRisk, Standing } from '#core/profile/accepted.ts'
import { doubtsOfTarget } from '#core/target/known-target.ts'
import type { Target } from '#core/target/target.ts'
import { isUnaccepted, type Judged, type Judgement } from '#lint/judged.ts'
import { ruleById } from '#lint/lint.ts'
import { lintMessages } from '#lint/messages.ts'
import { severities } from '#lint/rule.ts'
import type { ProfileFile } from './profile-file.ts'

/** What was found in a file. */
export interface Checked extends Judgement {
  readonly file: ProfileFile
  readonly target: Target
  /** On which accepted risks were looked at. */
  readonly day: string
}

/** Findings in the order of the text, one paragraph each; then what is accepted, and their sum. */
export function reportText({ file, judged, settled }: Checked): string {
  const place = placesIn(file)
  const open = judged.filter(isUnaccepted)
  const accepted = judged.filter((each) => !isUnaccepted(each))
  const lines = [
    ...open.flatMap((each) => paragraph(each, each.finding.severity, place)),
    ...accepted.flatMap((each) => paragraph(each, 'accepted', place)),
    ...settled.map((risk) => `no longer found: ${risk.rule}${callsOf(risk)}, which ${wordsOf(risk)}`),
  ]
  return `${[...lines, sum(open, accepted.length)].join('\n')}\n`
}

function paragraph(
  { finding, standing }: Judged,
  label: string,
  place: (offset: number) => string,
): readonly string[] {
  const { at, title, rule, message, fixes } = finding
  const offers = standing.kind === 'accepted' ? [] : fixes
  return [
    `${place(at.start)}: ${label}: ${say(title, lintMessages)} [${rule}]`,
    `    ${say(message, lintMessages)}`,
    ...standingLines(standing).map((each) => `    ${each}`),
    ...offers.map((fix) => `    ${fix.kind} fix: ${say(fix.label, lintMessages)}`),
  ]
}

/** `a.json:3:7`; the columns of a profile within another file are not those of the file. */
function placesIn({ path, text, studio, lineOf }: ProfileFile): (offset: number) => string {
  const starts = lineStarts(text)
  return (offset) => {
    const { line, column } = positionIn(starts, offset)
    return studio === undefined ? `${path}:${line}:${column}` : `${path}:${lineOf(line)}`
  }
}

function standingLines(standing: Standing): readonly string[] {
  if (standing.kind === 'open') return []
  const words = wordsOf(standing.risk)
  if (standing.kind === 'accepted') return [`${words.charAt(0).toUpperCase()}${words.slice(1)}`]
  const since = standing.because === 'changed' ? 'the profile says something else now' : 'that day has passed'
  return [`Reopened: ${words}; ${since}`]
}

function wordsOf({ owner, reason, on, until }: AcceptedRisk): string {
  const limit = until === undefined ? '' : `, until ${until}`
  return `${revealed(owner)} accepted on ${on}${limit}: ${revealed(reason)}`
}

function callsOf({ syscalls }: AcceptedRisk): string {
  return syscalls.length === 0 ? '' : ` (${syscalls.join(', ')})`
}

export function reportJson({ file, target, judged, settled }: Checked): object {
  const starts = lineStarts(file.text)
  const placed = (offset: number): Position => {
    const { line, column } = positionIn(starts, offset)
    return { line: file.lineOf(line), column }
  }
  return {
    findings: judged.map(({ finding: each, standing }) => ({
      id: each.rule,
      severity: each.severity,
      ...placed(each.at.start),
      end: placed(each.at.end),
      syscalls: each.syscalls,
      arches: each.arches,
      title: say(each.title, lintMessages),
      message: say(each.message, lintMessages),
      holds: ruleById(each.rule)?.words.holds ?? null,
      fixable: each.fixes.some(({ kind }) => kind === 'safe'),
      fixes: each.fixes.map(({ kind, label }) => ({ kind, label: say(label, lintMessages) })),
      accepted: standing.kind === 'accepted' ? standing.risk : null,
      reopened: standing.kind === 'reopened' ? { because: standing.because, ...standing.risk } : null,
    })),
    settled,
    certain: doubtsOfTarget(target).length === 0,
  }
}

/** The page of a rule as text. */
export function explain(id: string): string | undefined {
  const rule = ruleById(id)
  if (rule === undefined) return undefined
  const { title, why, holds } = rule.words
  const condition = holds === undefined ? [] : ['', `Holds: ${holds}`]
  return `${[`${id} (${rule.severity})`, title, '', why, ...condition, '', ...rule.sources, '', `In the app: #rule=${id}`].join('\n')}\n`
}

function sum(open: readonly Judged[], accepted: number): string {
  const counts = severities.flatMap((severity) => {
    const number = open.filter(({ finding }) => finding.severity === severity).length
    return number === 0 ? [] : [`${number} ${severity}`]
  })
  const found = counts.length === 0 ? 'no findings' : counts.join(', ')
  return accepted === 0 ? found : `${found}; ${accepted} accepted`
}
