import { say } from '#core/base/message.ts'
import { lineStarts, positionIn } from '#core/json/position.ts'
import type { Span } from '#core/json/tree.ts'
import type { AcceptedRisk } from '#core/profile/accepted.ts'
import type { Judged } from '#lint/judged.ts'
import { lintMessages } from '#lint/messages.ts'
import { rules } from '#lint/registry.ts'
import type { Fix, LintRule, Severity } from '#lint/rule.ts'
import type { Checked } from './check-report.ts'
import type { ProfileFile } from './profile-file.ts'

/** SARIF 2.1.0 has three levels; what they mean to us stays readable in `properties`. */
const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  security: 'error',
  warning: 'warning',
  info: 'note',
}

/** Findings as SARIF 2.1.0. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function sarifOf({ file, judged }: Checked): string {
  const { path } = file
  const artifact = { uri: uriOf(path) }
  const regions = regionsOf(file)
  const prints = new Map<string, number>()
  const results = judged.map((each) => {
    const { print } = each.finding
    const turn = (prints.get(print) ?? 0) + 1
    prints.set(print, turn)
    return resultOf(each, {
      artifact,
      regions,
      print: `${print}:${turn}`,
      isWhole: file.studio === undefined,
    })
  })
  const driver = { name: 'Seccomp Studio', semanticVersion: '0.1.0', rules: rules.map(descriptor) }
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', artifacts: [{ location: artifact }], results }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

interface Around {
  readonly artifact: { readonly uri: string }
  readonly regions: (span: Span) => object
  readonly print: string
  /** The file is the profile itself, so that edits of the one are edits of the other. */
  readonly isWhole: boolean
}

function resultOf({ finding, standing }: Judged, { artifact, regions, print, isWhole }: Around) {
  // A fix without a replacement would not be valid.
  const fixes = finding.fixes
    .filter((fix) => isWhole && fix.edits().length > 0)
    .map((fix) => fixOf(fix, artifact, regions))
  const place = (at: Span) => ({ physicalLocation: { artifactLocation: artifact, region: regions(at) } })
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    level: levels[finding.severity],
    message: { text: say(finding.message, lintMessages) },
    locations: [place(finding.at)],
    ...(finding.also.length > 0 && {
      relatedLocations: finding.also.map((at, index) => ({ id: index + 1, ...place(at) })),
    }),
    partialFingerprints: { 'seccompStudioFinding/v2': print },
    ...(fixes.length > 0 && { fixes }),
    // An empty list says that suppressions were looked for and there are none.
    suppressions: standing.kind === 'accepted' ? [suppressionOf(standing.risk)] : [],
    properties: {
      severity: finding.severity,
      syscalls: finding.syscalls,
      arches: finding.arches,
      ...(standing.kind === 'reopened' && { reopened: { because: standing.because, ...standing.risk } }),
    },
  }
}

/** Somebody answers for it, in a place outside of the profile. */
function suppressionOf(risk: AcceptedRisk) {
  const { owner, reason, on, until } = risk
  return {
    kind: 'external',
    status: 'accepted',
    justification: reason,
    properties: { owner, on, ...(until !== undefined && { until }) },
  }
}

function fixOf(fix: Fix, artifactLocation: object, regions: (span: Span) => object) {
  const replacements = fix
    .edits()
    .map((edit) => ({ deletedRegion: regions(edit), insertedContent: { text: edit.text } }))
  return {
    description: { text: say(fix.label, lintMessages) },
    artifactChanges: [{ artifactLocation, replacements }],
  }
}

function descriptor({ id, severity, words, sources }: LintRule) {
  const { title, why, holds } = words
  const text = [why, ...(holds === undefined ? [] : [holds])].join(' ')
  const list = sources.map((each) => `- <${each}>`).join('\n')
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text },
    help: { text: [text, ...sources].join('\n'), markdown: `${text}\n\n${list}` },
    defaultConfiguration: { level: levels[severity] },
    properties: { severity },
  }
}

function regionsOf({ text, studio, lineOf }: ProfileFile): (span: Span) => object {
  const starts = lineStarts(text)
  return ({ start, end }) => {
    const [from, to] = [positionIn(starts, start), positionIn(starts, end)]
    // Columns of a profile within another file are not those of the file.
    if (studio !== undefined) return { startLine: lineOf(from.line), endLine: lineOf(to.line) }
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: start,
      charLength: end - start,
    }
  }
}

function uriOf(path: string): string {
  return path.split(/[\\/]/).map(encodeURIComponent).join('/')
}
