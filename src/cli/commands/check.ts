import { basename } from 'node:path'
import type { Catalog } from '#catalog/catalog.ts'
import { loadCatalog, loadConstants } from '#catalog/load.ts'
import { type AcceptedRisk, dayOf } from '#core/profile/accepted.ts'
import { type ProfileDocument, readDocument } from '#core/profile/document.ts'
import type { RiskReport } from '#core/questions/risk/report.ts'
import { writeStudioFile } from '#core/questions/studio-file.ts'
import type { Target } from '#core/target/target.ts'
import { printed } from '#lint/fingerprint.ts'
import { isUnaccepted, judge } from '#lint/judged.ts'
import { lint } from '#lint/lint.ts'
import { type Reported, reportMarkdown } from '#lint/report.ts'
import { type Finding, type Severity, severities } from '#lint/rule.ts'
import { type Arguments, readArguments } from '../arguments.ts'
import { type Checked, explain, reportJson, reportText } from '../check-report.ts'
import { type Command, type Console, type ExitCode, UsageError } from '../command.ts'
import { unmet } from '../expectations.ts'
import { type ProfileFile, readProfileFile, textOf } from '../profile-file.ts'
import { preparedText, targetKinds, targetLines, targetOf } from '../profile-on-target.ts'
import { repairText } from '../repair-text.ts'
import { sarifOf } from '../sarif.ts'
import { saveFile } from '../save-file.ts'
import { startsJson } from '../start-report.ts'
import { threatJson, threatLines, threatReport, threatsOf } from '../threats.ts'

const formats = ['text', 'json', 'sarif', 'markdown'] as const
type Format = (typeof formats)[number]

export const check: Command = {
  name: 'check',
  usage:
    'PROFILE [--format text|json|sarif|markdown] [--fail-on error|security|warning|info|never] [--fix] [--tests FILE] [--accepted FILE] [--target R] …',
  summary:
    'Say what is wrong with a profile on a target, and repair it. `check --explain ID` tells of one rule.',
  options: [
    '--format F       text, json, sarif (2.1.0), or markdown, a report for a review',
    '--json           the same as --format json',
    '--fail-on S      end in 1 from this severity on: error, security, warning (the default), info; or never',
    '--fix            apply safe fixes to the file',
    '--tests FILE     expectations, a JSON object a line: {"call": "socket(AF_ALG, 5, 0)", "expect": "ERRNO EPERM"};',
    '                 "expect" is an action, allowed or denied, "arch" the ABI of the call',
    '--accepted FILE  a studio file whose accepted risks count; those of a studio file given as PROFILE always do',
    '--threats        say which published attacks the profile does not stop',
    '--threat-data F  the same by a list of threats in place of the one that comes with the studio',
    '--explain ID     the page of one rule',
    '--target R       the same as --runtime',
    ...targetLines,
  ],

  async run(args, console) {
    const given = readArguments(args, {
      ...targetKinds,
      target: 'value',
      format: 'value',
      json: 'flag',
      'fail-on': 'value',
      fix: 'flag',
      tests: 'value',
      accepted: 'value',
      threats: 'flag',
      'threat-data': 'value',
      explain: 'value',
    })
    const id = given.value('explain')
    return id === undefined ? checkFile(given, console) : explainRule(id, console)
  },
}

function explainRule(id: string, console: Console): ExitCode {
  const page = explain(id)
  if (page === undefined) throw new UsageError(`no rule ${id}`)
  console.out(page)
  return 0
}

async function checkFile(given: Arguments, console: Console): Promise<ExitCode> {
  const [path, ...more] = given.operands
  if (path === undefined || more.length > 0) throw new UsageError('check needs one PROFILE')
  const [format, failOn] = [formatOf(given), failOnOf(given)]
  const catalog = await loadCatalog()
  const source = await readProfileFile(path, console)
  const accepted = source && (await acceptedOf(given, source, console))
  if (source === undefined || accepted === undefined) return 2
  const target = checkTarget(given, { catalog, console }, source)
  const day = dayOf(new Date())
  const around = { target, catalog, console, accepted, day }
  const file = given.has('fix') ? await repaired(source, around) : source
  if (file === undefined) return 2
  const document = readDocument(file.text)
  const findings = lint({ document, target, catalog }).map((finding) => printed(finding, document))
  const judgement = judge(findings, { accepted, day })
  const failures = await failedTests(given, document, around)
  if (failures === undefined) return 2
  const starts = () => startsJson(document, target, catalog)
  const threats = await unstopped(given, document, around)
  if (threats === undefined) return 2
  console.out(written({ file, target, day, ...judgement }, format, { failures, starts, threats }))
  if (isNoJson(document)) return 2
  const open = judgement.judged.filter(isUnaccepted)
  return failures.length > 0 || open.some(({ finding }) => reaches(finding, failOn)) ? 1 : 0
}

/** Accepted risks of the file itself, and of the one that is named for them. */
async function acceptedOf(
  given: Arguments,
  { studio }: ProfileFile,
  console: Console,
): Promise<readonly AcceptedRisk[] | undefined> {
  const path = given.value('accepted')
  const own = studio?.accepted ?? []
  if (path === undefined) return own
  const named = await readProfileFile(path, console)
  if (named === undefined) return undefined
  if (named.studio !== undefined) return [...own, ...named.studio.accepted]
  console.note(`${path} is no studio file; accepted risks stand in one.`)
  return undefined
}

/** `--target` is the shorter word for `--runtime`. */
function checkTarget(given: Arguments, around: { catalog: Catalog; console: Console }, file: ProfileFile) {
  const value = (option: string) =>
    option === 'runtime' ? (given.value('runtime') ?? given.value('target')) : given.value(option)
  return targetOf({ ...given, value }, around, file)
}

function formatOf(given: Arguments): Format {
  const word = given.value('format') ?? (given.has('json') ? 'json' : 'text')
  const format = formats.find((each) => each === word)
  if (format === undefined) throw new UsageError(`unknown format ${word}; known: ${formats.join(', ')}`)
  return format
}

function failOnOf(given: Arguments): Severity | 'never' {
  const word = given.value('fail-on') ?? 'warning'
  const known = [...severities, 'never'] as const
  const found = known.find((each) => each === word)
  if (found === undefined) throw new UsageError(`unknown severity ${word}; known: ${known.join(', ')}`)
  return found
}

function reaches({ severity }: Finding, failOn: Severity | 'never'): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn)
}

interface Around {
  readonly target: Target
  readonly catalog: Catalog
  readonly console: Console
  readonly accepted: readonly AcceptedRisk[]
  readonly day: string
}

/** The file with its safe fixes applied; undefined where it could not be written. */
async function repaired(file: ProfileFile, around: Around): Promise<ProfileFile | undefined> {
  const { path, studio } = file
  if (path === '-') throw new UsageError('--fix needs a file')
  const { text, done } = repairText(file.text, around)
  if (text === file.text) return file
  const content = studio === undefined ? text : writeStudioFile({ ...studio, text })
  if (!(await saveFile(path, content, around.console))) return undefined
  for (const each of done) around.console.note(`fixed ${each}`)
  return (await readProfileFile(path, around.console)) ?? file
}

async function failedTests(
  given: Arguments,
  document: ProfileDocument,
  { target, catalog, console }: Around,
): Promise<readonly string[] | undefined> {
  const path = given.value('tests')
  if (path === undefined) return []
  const text = await textOf(path, console)
  if (text === undefined) return undefined
  const prepared = preparedText(document, target, { catalog, console })
  if (typeof prepared === 'string') {
    console.note(prepared)
    return undefined
  }
  const failures = unmet(text, prepared, { catalog, constants: await loadConstants() })
  if (typeof failures !== 'string') return failures
  console.note(`${path}: ${failures}`)
  return undefined
}

/** What the filter stops of the list of threats; 'not asked' without an option, undefined where it cannot be told. */
async function unstopped(
  given: Arguments,
  document: ProfileDocument,
  { target, catalog, console }: Around,
): Promise<RiskReport | 'not asked' | undefined> {
  const path = given.value('threat-data')
  if (path === undefined && !given.has('threats')) return 'not asked'
  const list = await threatsOf(path, { catalog, console })
  if (list === undefined) return undefined
  const prepared = preparedText(document, target, { catalog, console })
  if (typeof prepared !== 'string') return threatReport(prepared, list, catalog)
  console.note(prepared)
  return undefined
}

interface Beside {
  /** Expectations that were not met. */
  readonly failures: readonly string[]
  readonly starts: () => readonly object[]
  readonly threats: RiskReport | 'not asked'
}

function written(checked: Checked, format: Format, { failures, starts, threats }: Beside): string {
  if (format === 'sarif') return sarifOf(checked)
  const lines = [...failures, ...(threats === 'not asked' ? [] : threatLines(threats))]
  if (format === 'markdown') return [reportMarkdown(reportedOf(checked)), ...lines.map(listItem)].join('')
  if (format === 'text') return [reportText(checked), ...lines.map((each) => `${each}\n`)].join('')
  const json = { ...reportJson(checked), starts: starts(), failedTests: failures, ...threatMember(threats) }
  return `${JSON.stringify(json, undefined, 2)}\n`
}

function threatMember(threats: RiskReport | 'not asked'): object {
  if (threats === 'not asked') return {}
  return { threats: { checked: threats.checked, list: threats.threats.map(threatJson) } }
}

/** A file's name is what a report is about. */
function reportedOf({ file, target, day, judged, settled }: Checked): Reported {
  const name = basename(file.path).replace(/(\.studio)?\.json$/, '')
  return { name, text: file.text, target, day, judged, settled }
}

function listItem(failure: string): string {
  return `- ${failure}\n`
}

/** A text that is no JSON was not checked; what could be said of it is said. */
function isNoJson({ reading }: ProfileDocument): boolean {
  return (
    reading.kind === 'unreadable' &&
    reading.problems.some(({ severity, code }) => severity === 'error' && code.startsWith('json-'))
  )
}
