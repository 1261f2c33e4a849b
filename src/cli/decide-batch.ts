import type { Catalog } from '#catalog/catalog.ts'
import { readDocument } from '#core/document.ts'
import { answer } from '#core/evaluate/decide.ts'
import type { Call } from '#core/evaluate/decision.ts'
import { type LoadProblem, type Prepared, prepare } from '#core/evaluate/prepare.ts'
import { loadOfLooseText } from '#core/evaluate/strictness.ts'
import { loadWithoutRules } from '#core/evaluate/without-rules.ts'
import { memberOf } from '#core/json/keys.ts'
import { parseJson } from '#core/json/parse.ts'
import type { Node } from '#core/json/tree.ts'
import { say } from '#core/message.ts'
import { coreMessages } from '#core/messages.ts'
import type { Target } from '#core/target.ts'
import { readTarget } from './target.ts'

export interface BatchDecision {
  /** `0x00050001`. */
  readonly ret: string
  readonly certain: boolean
}

/** One line of the answer; its keys are fixed, other programs read them. */
export interface BatchAnswer {
  readonly load: 'ok' | 'refused' | 'unconfined' | 'hangs'
  readonly message: string
  readonly decisions: readonly BatchDecision[]
}

interface Question {
  readonly profile: string
  readonly target: Target
  readonly calls: readonly Call[]
}

/** Answers one line of a batch; a sentence when the line is no question. */
export function answerLine(line: string, catalog: Catalog): BatchAnswer | string {
  const question = readQuestion(line, catalog)
  return typeof question === 'string' ? question : answerQuestion(question, catalog)
}

const allowed: BatchDecision = { ret: '0x7fff0000', certain: true }

function answerQuestion({ profile, target, calls }: Question, catalog: Catalog): BatchAnswer {
  const { reading } = readDocument(profile)
  if (reading.kind === 'unreadable') {
    const empty = loadWithoutRules(reading.problems, target)
    if (empty !== undefined) return problemAnswer(empty, calls)
    const error = reading.problems.find(({ severity }) => severity === 'error')
    return { load: 'refused', message: error ? say(error, coreMessages) : '', decisions: [] }
  }
  const prepared =
    loadOfLooseText(reading.extras, target) ?? prepare(reading.profile, target, catalog, reading)
  if (prepared.kind !== 'ready') return problemAnswer(prepared, calls)
  return { load: 'ok', message: '', decisions: calls.map((call) => decision(prepared, call)) }
}

function decision(prepared: Prepared, call: Call): BatchDecision {
  const { ret, certain } = answer(prepared, call)
  return { ret: `0x${ret.toString(16).padStart(8, '0')}`, certain }
}

function problemAnswer({ kind, message, printed }: LoadProblem, calls: readonly Call[]): BatchAnswer {
  const text = printed ?? say(message, coreMessages)
  // Nobody can tell what is loaded: it is said of every call.
  if (kind === 'unknown') {
    const decisions = calls.map(() => ({ ret: allowed.ret, certain: false }))
    return { load: 'ok', message: text, decisions }
  }
  return { load: kind, message: text, decisions: kind === 'unconfined' ? calls.map(() => allowed) : [] }
}

function readQuestion(line: string, catalog: Catalog): Question | string {
  const parsed = parseJson(line)
  if (parsed.kind === 'error') return say(parsed.error[0] ?? { code: 'no JSON', params: {} }, coreMessages)
  const tree = parsed.value.tree
  const profile = textOf(tree, 'profile')
  if (profile === undefined) return 'no "profile" text'
  const words = memberOf(tree, 'target')?.value
  const target = readTarget({
    runtime: textOf(words, 'runtime'),
    libseccomp: textOf(words, 'libseccomp'),
    kernel: textOf(words, 'kernel'),
    arch: textOf(words, 'arch'),
    caps: listOf(words, 'caps')?.flatMap((item) => (item.kind === 'string' ? [item.value] : [])),
  })
  if (typeof target === 'string') return target
  const calls: Call[] = []
  for (const item of listOf(tree, 'calls') ?? []) {
    const call = readCall(item, target, catalog)
    if (typeof call === 'string') return call
    calls.push(call)
  }
  return { profile, target, calls }
}

function readCall(item: Node, target: Target, catalog: Catalog): Call | string {
  const arch = textOf(item, 'arch') ?? target.arch
  if (catalog.architecture(arch) === undefined) return `unknown architecture ${arch}`
  const nr = Number(digitsOf(memberOf(item, 'nr')?.value))
  if (!Number.isInteger(nr) || nr < -0x8000_0000 || nr > 0xffff_ffff) return 'a call without a number "nr"'
  const args = (listOf(item, 'args') ?? []).map((each) => digitsOf(each) ?? '')
  if (!args.every((digits) => /^-?\d+$/.test(digits))) return 'an argument that is no decimal number'
  return { arch, nr: nr >>> 0, args: args.map((digits) => BigInt.asUintN(64, BigInt(digits))) }
}

function textOf(node: Node | undefined, key: string): string | undefined {
  const value = memberOf(node, key)?.value
  return value?.kind === 'string' ? value.value : undefined
}

function listOf(node: Node | undefined, key: string): readonly Node[] | undefined {
  const value = memberOf(node, key)?.value
  return value?.kind === 'array' ? value.items : undefined
}

function digitsOf(node: Node | undefined): string | undefined {
  if (node?.kind === 'number') return node.raw
  return node?.kind === 'string' ? node.value : undefined
}
