import { errorKnowledge } from '#catalog/error-knowledge.ts'
import { loadCatalog } from '#catalog/load.ts'
import { errnoName } from '#core/base/errno.ts'
import { type Message, say } from '#core/base/message.ts'
import { callText, conditionText } from '#core/questions/errors/condition-text.ts'
import { explainError as explain } from '#core/questions/errors/explain.ts'
import type {
  Explanation,
  Opening,
  OpeningCapability,
  OpeningRule,
} from '#core/questions/errors/explanation.ts'
import { mostCharacters } from '#core/questions/errors/layers.ts'
import { coreMessages } from '#core/questions/messages.ts'
import { readArguments } from '../arguments.ts'
import { type Command, type Console, type ExitCode, UsageError } from '../command.ts'
import { textOf } from '../profile-file.ts'
import { targetKinds, targetLines, targetOf } from '../profile-on-target.ts'

/** Version of the JSON; a changed meaning gets a new one, a new key does not. */
const shape = 1
const words = (message: Message) => say(message, coreMessages)
const hint: Message = { code: 'error-nothing', params: {} }

export const explainError: Command = {
  name: 'explain-error',
  usage: '[FILE] [--json]',
  summary:
    'Say which refused call an error text points at, and the least that opens it. Reads standard input without FILE.',
  options: [
    ...targetLines,
    '--json           the same as JSON, `{ "version": 1, "explanations": [ … ], "hint": … }`',
    'Exit code 0 when the text was read, be it understood or not; 2 when there is none.',
  ],

  async run(args, console) {
    const given = readArguments(args, { ...targetKinds, json: 'flag' })
    const [path = '-', ...more] = given.operands
    if (more.length > 0) throw new UsageError('explain-error reads one FILE')
    const catalog = await loadCatalog()
    const target = targetOf(given, { catalog, console })
    const text = await textOf(path, console)
    if (text === undefined || text.trim() === '') return nothingToRead(text, path, console)
    if (text.length > mostCharacters)
      console.note(`Read the first and the last ${mostCharacters / 2} characters alone.`)
    const found = explain(text, errorKnowledge(catalog, target))
    const held = new Set(target.capabilities)
    console.out(given.has('json') ? asJson(found) : asText(found, held))
    return 0
  },
}

function nothingToRead(text: string | undefined, path: string, console: Console): ExitCode {
  if (text !== undefined) console.note(`${path === '-' ? 'standard input' : path}: no text`)
  return 2
}

function asText(found: readonly Explanation[], held: ReadonlySet<string>): string {
  if (found.length === 0) return `${words(hint)}\n`
  return found.map((each) => oneAsText(each, held)).join('\n')
}

function oneAsText({ told, calls, opening, sure, why }: Explanation, held: ReadonlySet<string>): string {
  const refused = calls.length === 0 ? 'no call named' : calls.map(callText).join(', ')
  const lines = [
    `${refused}   [${sure}]`,
    `    said: ${told}`,
    ...why.map((message) => `    ${words(message)}`),
    ...openingLines(opening, held).map((line) => `    ${line}`),
  ]
  return `${lines.join('\n')}\n`
}

function openingLines(opening: Opening, held: ReadonlySet<string>): readonly string[] {
  if (opening.kind !== 'rules') return [`helps: ${words(opening.remedy)}`]
  const head =
    opening.rules.length < 2
      ? 'least opening:'
      : opening.take === 'all'
        ? 'least opening, all of these:'
        : 'least opening, try one by one:'
  return [
    head,
    ...opening.rules.map((rule) => `    ${ruleText(rule)}`),
    ...opening.capabilities.map((each) => capabilityText(each, held)),
  ]
}

function ruleText({ name, conditions, effect: { action, errnoRet } }: OpeningRule): string {
  const error = errnoRet === undefined ? '' : ` ${errnoName(errnoRet) ?? errnoRet}`
  const when = conditions.length === 0 ? '' : ` where ${conditions.map(conditionText).join(' and ')}`
  return `${action}${error} ${name}${when}`
}

function capabilityText({ name, isNeeded, opens }: OpeningCapability, held: ReadonlySet<string>): string {
  const kind = isNeeded ? (opens ? 'both' : 'needed') : 'opens'
  const state = held.has(name) ? '-held' : ''
  return words({
    code: `error-capability-${kind}${state}`,
    params: { name, flag: name.replace(/^CAP_/, '') },
  })
}

function asJson(found: readonly Explanation[]): string {
  const explanations = found.map(({ told, calls, opening, sure, why }) => ({
    told,
    calls: calls.map(({ name, condition }) => ({
      name,
      condition:
        condition === undefined ? null : { label: condition.label, args: condition.all.map(argument) },
    })),
    opening: openingAsJson(opening),
    sure,
    why: why.map(words),
  }))
  const report = { version: shape, explanations, hint: found.length === 0 ? words(hint) : null }
  return `${JSON.stringify(report, undefined, 2)}\n`
}

function openingAsJson(opening: Opening) {
  if (opening.kind !== 'rules') return { kind: opening.kind, remedy: words(opening.remedy) }
  const { kind, take, rules, capabilities } = opening
  return {
    kind,
    take,
    rules: rules.map(({ name, conditions, effect: { action, errnoRet } }) => ({
      names: [name],
      action,
      ...(errnoRet === undefined ? {} : { errnoRet }),
      ...(conditions.length === 0 ? {} : { args: conditions.map(argument) }),
    })),
    capabilities,
  }
}

/** A condition as a profile has it; the values of this table are small enough for any JSON reader. */
function argument({ index, value, valueTwo, op }: OpeningRule['conditions'][number]) {
  const second = op === 'SCMP_CMP_MASKED_EQ' ? { valueTwo: Number(valueTwo) } : {}
  return { index, value: Number(value), ...second, op }
}
