import { readFile, writeFile } from 'node:fs/promises'
import { type Catalog, loadCatalog, loadConstants } from '#catalog/catalog.ts'
import { type ProfileDocument, readDocument } from '#core/document.ts'
import type { Target } from '#core/target.ts'
import { lint } from '#lint/lint.ts'
import { type Finding, type Severity, severities } from '#lint/rule.ts'
import { type Arguments, readArguments } from '../arguments.ts'
import { explain, reportJson, reportText } from '../check-report.ts'
import { type Command, type Console, type ExitCode, UsageError } from '../command.ts'
import { unmet } from '../expectations.ts'
import { preparedText, targetKinds, targetLines, targetOf } from '../profile-on-target.ts'
import { repairText } from '../repair-text.ts'
import { type Checked, sarifOf } from '../sarif.ts'

const formats = ['text', 'json', 'sarif'] as const
type Format = (typeof formats)[number]

export const check: Command = {
  name: 'check',
  usage:
    'PROFILE [--format text|json|sarif] [--fail-on error|security|warning|info|never] [--fix] [--tests FILE] [--target R] …',
  summary:
    'Say what is wrong with a profile on a target, and repair it. `check --explain ID` tells of one rule.',
  options: [
    '--format F       text, json or sarif (2.1.0)',
    '--json           the same as --format json',
    '--fail-on S      end in 1 from this severity on: error, security, warning (the default), info; or never',
    '--fix            apply safe fixes to the file',
    '--tests FILE     expectations, a JSON object a line: {"call": "socket(AF_ALG, 5, 0)", "expect": "ERRNO EPERM"};',
    '                 "expect" is an action, allowed or denied, "arch" the ABI of the call',
    '--explain ID     the page of one rule',
    '--target R       the same as --runtime',
    '--no-new-privileges  the container is started with it',
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
      explain: 'value',
      'no-new-privileges': 'flag',
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
  const target = checkTarget(given, catalog)
  const source = await textOf(path, console)
  if (source === undefined) return 2
  const text = given.has('fix') ? await fixed(path, source, { target, catalog, console }) : source
  const document = readDocument(text)
  const findings = lint({ document, target, catalog })
  const failures = await failedTests(given, { document, target, catalog, console })
  if (failures === undefined) return 2
  console.out(written({ path, text, findings }, format, failures))
  if (isNoJson(document)) return 2
  return failures.length > 0 || findings.some((each) => reaches(each, failOn)) ? 1 : 0
}

/** `--target` is the shorter word for `--runtime`. */
function checkTarget(given: Arguments, catalog: Catalog): Target {
  const value = (option: string) =>
    option === 'runtime' ? (given.value('runtime') ?? given.value('target')) : given.value(option)
  return { ...targetOf({ ...given, value }, catalog), noNewPrivileges: given.has('no-new-privileges') }
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

async function textOf(path: string, console: Console): Promise<string | undefined> {
  try {
    return path === '-' ? await standardInput(console) : await readFile(path, 'utf8')
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    console.note(error.message)
    return undefined
  }
}

async function standardInput({ stdin }: Console): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(chunk)
  return new TextDecoder().decode(Buffer.concat(chunks))
}

interface Around {
  readonly target: Target
  readonly catalog: Catalog
  readonly console: Console
}

async function fixed(path: string, source: string, { target, catalog, console }: Around): Promise<string> {
  if (path === '-') throw new UsageError('--fix needs a file')
  const { text, done } = repairText(source, target, catalog)
  for (const each of done) console.note(`fixed ${each}`)
  if (text !== source) await writeFile(path, text)
  return text
}

async function failedTests(
  given: Arguments,
  { document, target, catalog, console }: Around & { readonly document: ProfileDocument },
): Promise<readonly string[] | undefined> {
  const path = given.value('tests')
  if (path === undefined) return []
  const text = await textOf(path, console)
  if (text === undefined) return undefined
  const prepared = preparedText(document, target, catalog)
  if (typeof prepared === 'string') {
    console.note(prepared)
    return undefined
  }
  const failures = unmet(text, prepared, { catalog, constants: await loadConstants() })
  if (typeof failures !== 'string') return failures
  console.note(`${path}: ${failures}`)
  return undefined
}

function written(checked: Checked, format: Format, failures: readonly string[]): string {
  if (format === 'sarif') return sarifOf(checked)
  if (format === 'text') return [reportText(checked), ...failures.map((each) => `${each}\n`)].join('')
  return `${JSON.stringify({ ...reportJson(checked), failedTests: failures }, undefined, 2)}\n`
}

/** A text that is no JSON was not checked; what could be said of it is said. */
function isNoJson({ reading }: ProfileDocument): boolean {
  return (
    reading.kind === 'unreadable' &&
    reading.problems.some(({ severity, code }) => severity === 'error' && code.startsWith('json-'))
  )
}
