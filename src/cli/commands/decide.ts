import { callWords } from '#catalog/call-words.ts'
import type { Catalog } from '#catalog/catalog.ts'
import { loadCatalog, loadConstants } from '#catalog/load.ts'
import { errnoName } from '#core/base/errno.ts'
import { type Message, say } from '#core/base/message.ts'
import { parseCall } from '#core/enforce/evaluate/call-text.ts'
import { decide as decideCall } from '#core/enforce/evaluate/decide.ts'
import type { Decision } from '#core/enforce/evaluate/decision.ts'
import { readDocument } from '#core/profile/document.ts'
import { coreMessages } from '#core/questions/messages.ts'
import { architectureToken } from '../architecture.ts'
import { type Arguments, readArguments } from '../arguments.ts'
import { type Command, type Console, type ExitCode, UsageError } from '../command.ts'
import { answerLine } from '../decide-batch.ts'
import { linesOf } from '../lines.ts'
import { nearestName } from '../nearest-name.ts'
import { readProfileFile } from '../profile-file.ts'
import { preparedText, targetKinds, targetLines, targetOf } from '../profile-on-target.ts'
import { threatJson, threatReport, threatsOf, threatText } from '../threats.ts'

export const decide: Command = {
  name: 'decide',
  usage:
    "PROFILE 'socket(AF_ALG, SOCK_SEQPACKET, 0)' [--arch A] [--host A] [--runtime R] [--libseccomp V] [--kernel V] [--caps C,…]",
  summary:
    'Say what happens to a call under a profile, and why. `decide --batch` answers many as JSON lines.',
  options: [
    '--arch A         ABI of the call (x86_64, x86, x32, aarch64 …); the host’s when left out',
    ...targetLines,
    '--cve ID         instead of a call: whether the profile stops this published attack, and which step it closes',
    '--threat-data F  a list of threats in place of the one that comes with the studio (README, "Threats")',
    '--json           the decision as JSON',
    '--batch          one question a line on standard input, one answer a line on standard output; a question is',
    '                 {"profile": "…", "target": {"engine": "docker 29.7"}, "calls": [{"nr": 83, "args": [0]}]}',
  ],

  async run(args, console) {
    const given = readArguments(args, {
      arch: 'value',
      ...targetKinds,
      cve: 'value',
      'threat-data': 'value',
      json: 'flag',
      batch: 'flag',
    })
    const catalog = await loadCatalog()
    if (given.has('batch')) return batch(catalog, console)
    const id = given.value('cve')
    return id === undefined ? single(given, catalog, console) : threat(id, given, catalog, console)
  },
}

/** Each question gets one line of answer, a line that is none too: whoever counts lines keeps in step. */
async function batch(catalog: Catalog, console: Console): Promise<ExitCode> {
  let number = 0
  let code: ExitCode = 0
  for await (const line of linesOf(console.stdin)) {
    number += 1
    if (line.trim() === '') continue
    const found = answerLine(line, catalog)
    if (typeof found === 'string') {
      console.note(`line ${number}: ${found}`)
      code = 2
    }
    console.out(`${JSON.stringify(typeof found === 'string' ? { error: found } : found)}\n`)
  }
  return code
}

async function single(given: Arguments, catalog: Catalog, console: Console): Promise<ExitCode> {
  const [path, text, ...more] = given.operands
  if (path === undefined || text === undefined || more.length > 0) {
    throw new UsageError('decide needs a PROFILE and a call')
  }
  const file = await readProfileFile(path, console)
  if (file === undefined) return 2
  const target = targetOf(given, { catalog, console }, file)
  const arch = given.value('arch')
  const token = arch === undefined ? target.arch : architectureToken(arch, catalog)
  const call = parseCall(text, callWords(catalog, await loadConstants(), token))
  if (call.kind === 'error' && isAbsence(call.error)) return tellAbsence(call.error, given, console)
  if (call.kind === 'error') throw new UsageError(say(call.error, coreMessages))
  const prepared = preparedText(readDocument(file.text), target, { catalog, console })
  if (typeof prepared === 'string') {
    console.note(prepared)
    return 2
  }
  const decision = decideCall(prepared, { arch: token, ...call.value })
  console.out(given.has('json') ? `${JSON.stringify(asJson(decision), undefined, 2)}\n` : asText(decision))
  return isDenied(decision) ? 1 : 0
}

/** Whether one published attack is stopped: 0 when it is, else 1. */
async function threat(id: string, given: Arguments, catalog: Catalog, console: Console): Promise<ExitCode> {
  const [path, ...more] = given.operands
  if (path === undefined || more.length > 0) throw new UsageError('decide --cve needs a PROFILE and no call')
  const around = { catalog, console }
  const list = await threatsOf(given.value('threat-data'), around)
  if (list === undefined) return 2
  const file = await readProfileFile(path, console)
  if (file === undefined) return 2
  const known = list.threats.find((each) => [each.id, each.name].some((word) => sameWord(word, id)))
  if (known === undefined) {
    const near = nearestName(
      id,
      list.threats.map((each) => each.id),
    )
    throw new UsageError(
      `${id} is not in the list of threats of ${list.checked}${near === undefined ? '' : `; did you mean ${near}?`}`,
    )
  }
  const prepared = preparedText(readDocument(file.text), targetOf(given, around, file), around)
  if (typeof prepared === 'string') {
    console.note(prepared)
    return 2
  }
  const report = await threatReport(prepared, { ...list, threats: [known] }, catalog)
  const [assessment] = report.threats
  if (assessment === undefined) return 2
  const json = { ...threatJson(assessment), listChecked: list.checked }
  console.out(given.has('json') ? `${JSON.stringify(json, undefined, 2)}\n` : threatText(assessment, report))
  return assessment.verdict === 'stopped' ? 0 : 1
}

function sameWord(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.trim().toLowerCase()
}

/** No profile decides about a call that the ABI lacks: nothing is denied. */
function isAbsence({ code }: Message): boolean {
  return code === 'call-absent' || code === 'call-absent-instead'
}

function tellAbsence(message: Message, given: Arguments, console: Console): ExitCode {
  const reason = say(message, coreMessages)
  const instead = message.params.instead ?? null
  const json = { action: null, absent: true, instead, why: [reason], certain: true }
  console.out(given.has('json') ? `${JSON.stringify(json, undefined, 2)}\n` : `${reason}\n`)
  return 0
}

function isDenied({ action }: Decision): boolean {
  return action !== 'SCMP_ACT_ALLOW' && action !== 'SCMP_ACT_LOG'
}

function asText({ action, errno, why, losers, reason }: Decision): string {
  const error = errno === undefined ? '' : ` ${errnoName(errno) ?? errno}`
  const lines = [
    `${action}${error}`,
    ...why.map((message) => `  ${say(message, coreMessages)}`),
    ...losers.map(({ rule, why: loss }) => `  Not rule ${rule.position + 1}: ${say(loss, coreMessages)}`),
    ...(reason === undefined ? [] : [`  Not certain: ${say(reason, coreMessages)}`]),
  ]
  return `${lines.join('\n')}\n`
}

function asJson({ action, errno, ret, rule, why, losers, certain, reason }: Decision) {
  return {
    action,
    errno: errno ?? null,
    errnoName: errno === undefined ? null : (errnoName(errno) ?? null),
    ret: `0x${ret.toString(16).padStart(8, '0')}`,
    rule: rule === undefined ? null : rule.position,
    why: why.map((message) => say(message, coreMessages)),
    losers: losers.map(({ rule: { position }, why: loss }) => ({
      rule: position,
      why: say(loss, coreMessages),
    })),
    certain,
    reason: reason === undefined ? null : say(reason, coreMessages),
  }
}
