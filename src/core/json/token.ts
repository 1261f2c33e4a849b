import type { Params, Problem } from './problem.ts'
import type { NumberNode, Span, StringNode, WordNode } from './tree.ts'
import type { JsonCode } from './words.ts'

export type Mark = '{' | '}' | '[' | ']' | ':' | ','

export interface MarkToken extends Span {
  readonly kind: 'mark'
  readonly mark: Mark
}

export interface EndToken extends Span {
  readonly kind: 'end'
}

/** Where the text stops being JSON. */
export interface BadToken {
  readonly kind: 'bad'
  readonly problem: Problem
}

export type Token = StringNode | NumberNode | WordNode | MarkToken | EndToken | BadToken

export function refusal(code: JsonCode, at: Span, params: Params = {}, also: readonly Span[] = []): Problem {
  return { severity: 'error', code, params, at: { start: at.start, end: at.end }, also }
}

export function bad(code: JsonCode, at: Span, params: Params = {}): BadToken {
  return { kind: 'bad', problem: refusal(code, at, params) }
}
