import { failed, ok, type Result } from '../base/result.ts'
import { visible } from './characters.ts'
import { type KeyRule, repeatedKeys } from './keys.ts'
import { lenientNotices, listed } from './lenient.ts'
import { isLargerThan, maxBytes, maxDepth, maxTokens } from './limits.ts'
import type { Problem } from './problem.ts'
import { refusal, type Token } from './token.ts'
import { type Extra, tokenise } from './tokenise.ts'
import type { Member, Node, Span, StringNode } from './tree.ts'
import type { JsonCode } from './words.ts'

export interface ParsedJson {
  readonly tree: Node
  /** In the order of the text. */
  readonly extras: readonly Extra[]
  readonly notices: readonly Problem[]
}

/** An object or list that is not closed yet. */
type Frame =
  | {
      readonly kind: 'object'
      readonly start: number
      readonly members: Member[]
      key: StringNode | undefined
    }
  | { readonly kind: 'array'; readonly start: number; readonly items: Node[] }

/** What may stand next. `first-…`: the bracket may also close; `next-…`: it may close, leaving a trailing comma. */
type Place = 'value' | 'first-item' | 'next-item' | 'first-key' | 'next-key' | 'colon' | 'comma' | 'end'

interface Progress {
  readonly stack: Frame[]
  readonly trailingCommas: Extra[]
  readonly surrogates: Span[]
  readonly problems: Problem[]
  readonly keys: KeyRule
  place: Place
  comma: number
  root: Node | undefined
}

/** Reads JSON without recursion and without guessing: whatever parsers read differently is refused with its place. */
export function parseJson(text: string, keys: KeyRule = 'folded'): Result<ParsedJson, readonly Problem[]> {
  const unreadable = unreadableAtOnce(text)
  if (unreadable !== undefined) return failed([unreadable])
  const progress = begin(keys)
  const { next, extras } = tokenise(text)
  for (let tokens = 0; ; tokens += 1) {
    const token = next()
    if (token.kind === 'end' && progress.place === 'end') break
    if (tokens >= maxTokens)
      return failed([refusal('json-too-many-tokens', spanOf(token), { limit: maxTokens })])
    const problem = step(progress, token)
    if (problem !== undefined) return failed([...progress.problems, problem])
  }
  return finish(progress, extras)
}

function begin(keys: KeyRule): Progress {
  return {
    stack: [],
    trailingCommas: [],
    surrogates: [],
    problems: [],
    keys,
    place: 'value',
    comma: 0,
    root: undefined,
  }
}

function unreadableAtOnce(text: string): Problem | undefined {
  if (isLargerThan(text, maxBytes)) {
    return refusal('json-too-large', { start: 0, end: 0 }, { limit: maxBytes / 1024 / 1024 })
  }
  if (text === '' || text === '\ufeff') return refusal('json-empty', { start: 0, end: text.length })
  // Bytes of UTF-16, decoded as UTF-8 or with the bytes swapped.
  if (/^(?:\ufffd\ufffd|\ufffe|.?\0[^\0])/u.test(text)) return refusal('json-utf16', { start: 0, end: 1 })
  return undefined
}

function finish(progress: Progress, found: readonly Extra[]): Result<ParsedJson, readonly Problem[]> {
  if (progress.problems.length > 0) return failed(progress.problems)
  if (progress.root === undefined) throw new Error('a finished text without a root')
  const extras = [...found, ...progress.trailingCommas].toSorted((a, b) => a.start - b.start)
  return ok({ tree: progress.root, extras, notices: lenientNotices(extras, progress.surrogates) })
}

function step(progress: Progress, token: Token): Problem | undefined {
  if (token.kind === 'bad') return atBeginning(progress) ? notJson(token.problem) : token.problem
  switch (progress.place) {
    case 'value':
    case 'first-item':
    case 'next-item':
      return takeValue(progress, token)
    case 'first-key':
    case 'next-key':
      return takeKey(progress, token)
    case 'colon':
      return takeColon(progress, token)
    case 'comma':
      return takeComma(progress, token)
    case 'end':
      return refusal(isOpening(token) ? 'json-second-document' : 'json-trailing-text', spanOf(token))
  }
}

function atBeginning(progress: Progress): boolean {
  return progress.stack.length === 0 && progress.place === 'value'
}

/** YAML and the like begin with a bare word. */
function notJson(problem: Problem): Problem {
  return problem.code === 'json-bare-word'
    ? { ...problem, code: 'json-not-json' satisfies JsonCode }
    : problem
}

function isOpening(token: Token): boolean {
  return token.kind === 'mark' && (token.mark === '{' || token.mark === '[')
}

function takeValue(progress: Progress, token: Exclude<Token, { kind: 'bad' }>): Problem | undefined {
  if (token.kind === 'end') return endOfText(progress, token)
  if (token.kind !== 'mark') {
    noteSurrogates(progress, token)
    place(progress, token)
    return undefined
  }
  if (token.mark === '{' || token.mark === '[') return open(progress, token.mark, token.start)
  if ((token.mark === ']' || token.mark === '}') && progress.place !== 'value') return close(progress, token)
  return unexpected('json-value-expected', token, token.mark)
}

function open(progress: Progress, mark: '{' | '[', start: number): Problem | undefined {
  if (progress.stack.length >= maxDepth)
    return refusal('json-too-deep', { start, end: start + 1 }, { limit: maxDepth })
  progress.stack.push(
    mark === '{'
      ? { kind: 'object', start, members: [], key: undefined }
      : { kind: 'array', start, items: [] },
  )
  progress.place = mark === '{' ? 'first-key' : 'first-item'
  return undefined
}

function takeKey(progress: Progress, token: Exclude<Token, { kind: 'bad' }>): Problem | undefined {
  if (token.kind === 'end') return endOfText(progress, token)
  if (token.kind === 'mark' && (token.mark === '}' || token.mark === ']')) return close(progress, token)
  const frame = progress.stack.at(-1)
  if (token.kind !== 'string' || frame?.kind !== 'object')
    return unexpected('json-key-expected', token, shown(token))
  noteSurrogates(progress, token)
  frame.key = token
  progress.place = 'colon'
  return undefined
}

function takeColon(progress: Progress, token: Exclude<Token, { kind: 'bad' }>): Problem | undefined {
  if (token.kind === 'end') return endOfText(progress, token)
  if (token.kind !== 'mark' || token.mark !== ':')
    return unexpected('json-colon-expected', token, shown(token))
  progress.place = 'value'
  return undefined
}

function takeComma(progress: Progress, token: Exclude<Token, { kind: 'bad' }>): Problem | undefined {
  if (token.kind === 'end') return endOfText(progress, token)
  if (token.kind !== 'mark' || isOpening(token) || token.mark === ':') {
    return unexpected('json-comma-expected', token, shown(token))
  }
  if (token.mark !== ',') return close(progress, token)
  progress.comma = token.start
  progress.place = progress.stack.at(-1)?.kind === 'object' ? 'next-key' : 'next-item'
  return undefined
}

function close(progress: Progress, token: Span & { readonly mark: string }): Problem | undefined {
  const frame = progress.stack.at(-1)
  const expected = closing(frame)
  if (frame === undefined || token.mark !== expected) {
    return refusal('json-wrong-bracket', spanOf(token), { found: token.mark, expected }, opening(frame))
  }
  if (progress.place === 'next-key' || progress.place === 'next-item') {
    progress.trailingCommas.push({ kind: 'trailing-comma', start: progress.comma, end: progress.comma + 1 })
  }
  progress.stack.pop()
  place(progress, closedNode(progress, frame, token.end))
  return undefined
}

function closedNode(progress: Progress, frame: Frame, end: number): Node {
  if (frame.kind === 'array') return { kind: 'array', start: frame.start, end, items: frame.items }
  const node: Node = { kind: 'object', start: frame.start, end, members: frame.members }
  const room = listed - progress.problems.length
  if (room > 0) progress.problems.push(...repeatedKeys(node, progress.keys).slice(0, room))
  return node
}

/** Puts a finished value where it belongs. */
function place(progress: Progress, value: Node): void {
  const frame = progress.stack.at(-1)
  progress.place = frame === undefined ? 'end' : 'comma'
  if (frame === undefined) progress.root = value
  else if (frame.kind === 'array') frame.items.push(value)
  else if (frame.key !== undefined) {
    frame.members.push({ key: frame.key, value, start: frame.key.start, end: value.end })
    frame.key = undefined
  }
}

/** Half of a surrogate pair; with the u flag whole pairs do not match. */
const loneSurrogate = /[\ud800-\udfff]/u

function noteSurrogates(progress: Progress, token: Node): void {
  if (token.kind === 'string' && loneSurrogate.test(token.value)) progress.surrogates.push(spanOf(token))
}

function endOfText(progress: Progress, token: Span): Problem {
  const frame = progress.stack.at(-1)
  if (frame === undefined) return refusal('json-blank', { start: 0, end: token.end })
  return refusal('json-unclosed', spanOf(token), { expected: closing(frame) }, opening(frame))
}

function closing(frame: Frame | undefined): string {
  return frame?.kind === 'object' ? '}' : ']'
}

function opening(frame: Frame | undefined): readonly Span[] {
  return frame === undefined ? [] : [{ start: frame.start, end: frame.start + 1 }]
}

function unexpected(code: JsonCode, token: Token, found: string): Problem {
  return refusal(code, spanOf(token), { found })
}

function shown(token: Token): string {
  if (token.kind === 'mark') return token.mark
  if (token.kind === 'number') return visible(token.raw)
  return token.kind === 'string' || token.kind === 'word' ? visible(String(token.value)) : ''
}

function spanOf(token: Token | Span): Span {
  const { start, end } = 'problem' in token ? token.problem.at : token
  return { start, end }
}
