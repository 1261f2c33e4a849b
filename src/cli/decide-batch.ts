import type { Catalog } from '#catalog/catalog.ts'
import { say } from '#core/base/message.ts'
import { answer } from '#core/enforce/evaluate/decide.ts'
import type { Call } from '#core/enforce/evaluate/decision.ts'
import type { LoadProblem, Prepared } from '#core/enforce/evaluate/prepare.ts'
import { prepareDocument } from '#core/enforce/evaluate/prepare-text.ts'
import type { Problem } from '#core/json/problem.ts'
import { readDocument } from '#core/profile/document.ts'
import { coreMessages } from '#core/questions/messages.ts'
import { type Question, readQuestion } from './batch-question.ts'

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

/** Answers one line of a batch; a sentence when the line is no question. */
export function answerLine(line: string, catalog: Catalog): BatchAnswer | string {
  const question = readQuestion(line, catalog)
  if (typeof question === 'string') return question
  const found = answerQuestion(question, catalog)
  return question.assumed.length === 0 ? found : unsure(found, question.assumed)
}

function unsure(found: BatchAnswer, assumed: readonly string[]): BatchAnswer {
  return {
    ...found,
    message: [found.message, ...assumed].filter((text) => text !== '').join(' '),
    decisions: found.decisions.map((each) => ({ ...each, certain: false })),
  }
}

const allowed: BatchDecision = { ret: '0x7fff0000', certain: true }

function answerQuestion({ profile, target, calls }: Question, catalog: Catalog): BatchAnswer {
  const { reading } = readDocument(profile)
  const prepared = prepareDocument({ text: asText(profile), reading }, target, catalog)
  if (prepared.kind !== 'ready') return problemAnswer(prepared, calls)
  const error = reading.kind === 'unreadable' ? reading.problems.find(isError) : undefined
  const message = error === undefined ? '' : say(error, coreMessages)
  return { load: 'ok', message, decisions: calls.map((call) => decision(prepared, call)) }
}

/** The line was text, so that U+FFFD does not stand for bytes that are none. */
function asText(profile: string): string {
  return profile.replaceAll('\ufffd', '?')
}

function isError({ severity }: Problem): boolean {
  return severity === 'error'
}

function decision(prepared: Prepared, call: Call): BatchDecision {
  const { ret, certain } = answer(prepared, call)
  const isKnown = prepared.unknownVersion === undefined
  return { ret: `0x${ret.toString(16).padStart(8, '0')}`, certain: certain && isKnown }
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
