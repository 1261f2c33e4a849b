import { say } from '#core/base/message.ts'
import { revealed } from '#core/json/characters.ts'
import { lineStarts, positionIn } from '#core/json/position.ts'
import type { AcceptedRisk, Standing } from '#core/profile/accepted.ts'
import type { Target } from '#core/target/target.ts'
import { targetText } from '#core/target/target-text.ts'
import { isAccepted, isUnaccepted, type Judged } from './judged.ts'
import { lintMessages } from './messages.ts'
import { severities } from './rule.ts'

/** What a report is made of. */
export interface Reported {
  readonly name: string
  /** Of the profile; places are its lines. */
  readonly text: string
  readonly target: Target
  /** `2026-11-26`. */
  readonly day: string
  readonly judged: readonly Judged[]
  /** Accepted, and no longer found. */
  readonly settled: readonly AcceptedRisk[]
}

const titles = { error: 'Errors', security: 'Security', warning: 'Warnings', info: 'Notes' } as const

/** Everything that was found and who answers for what, as Markdown: for a review, a ticket, a wiki. */
export function reportMarkdown(reported: Reported): string {
  const { judged } = reported
  const open = judged.filter(isUnaccepted)
  const accepted = judged.filter(isAccepted)
  const line = lineIn(reported.text)
  const parts = [
    ...head(reported, open.length, accepted.length),
    ...severities.flatMap((severity) => {
      const found = open.filter(({ finding }) => finding.severity === severity)
      return found.length === 0
        ? []
        : ['', `## ${titles[severity]}`, '', ...found.map((each) => item(each, line))]
    }),
    ...part('Accepted', accepted, (each) => item(each, line)),
    ...part('Accepted, and no longer found', reported.settled, settledItem),
  ]
  return `${parts.join('\n')}\n`
}

function part<T>(title: string, items: readonly T[], write: (each: T) => string): readonly string[] {
  return items.length === 0 ? [] : ['', `## ${title}`, '', ...items.map(write)]
}

function head({ name, target, day, text }: Reported, open: number, accepted: number): readonly string[] {
  return [
    `# ${plain(name)}: ${open} found, ${accepted} accepted`,
    '',
    `On ${plain(targetText(target))}. ${day}, ${lineStarts(text).length} lines.`,
  ]
}

function item({ finding, standing }: Judged, line: (offset: number) => number): string {
  const { rule, title, message, at, syscalls } = finding
  const calls = syscalls.length === 0 ? '' : ` Calls: ${syscalls.map(code).join(', ')}.`
  const words = standing.kind === 'open' ? [] : [standingWords(standing)]
  return [
    `- **${plain(say(title, lintMessages))}** (${code(rule)}, line ${line(at.start)})`,
    `  ${plain(say(message, lintMessages))}${calls}`,
    ...words.map((each) => `  ${each}`),
  ].join('\n')
}

function settledItem(risk: AcceptedRisk): string {
  const calls = risk.syscalls.length === 0 ? '' : `, ${risk.syscalls.map(code).join(', ')}`
  return `- ${code(risk.rule)}${calls}\n  ${riskWords(risk)}`
}

function standingWords(standing: Exclude<Standing, { kind: 'open' }>): string {
  if (standing.kind === 'accepted') return riskWords(standing.risk)
  const because =
    standing.because === 'changed' ? 'The profile says something else now.' : 'That day has passed.'
  return `Reopened. ${riskWords(standing.risk)} ${because}`
}

function riskWords({ owner, reason, on, until }: AcceptedRisk): string {
  const limit = until === undefined ? '' : `, until ${until}`
  return `*Accepted by ${plain(owner)} on ${on}${limit}:* ${plain(reason)}`
}

function lineIn(text: string): (offset: number) => number {
  const starts = lineStarts(text)
  return (offset) => positionIn(starts, offset).line
}

/** Words of a profile or a person, so that they are no markup, no link, no mention and no HTML. */
function plain(text: string): string {
  return revealed(text.replaceAll(/\s+/g, ' ')).replaceAll(/[\\`*_[\]<>|#~@&]/g, (each) => `\\${each}`)
}

function code(name: string): string {
  return `\`${revealed(name).replaceAll('`', "'")}\``
}
