import { codePointName, isDigit, isOddSpace, isWordPart, visible } from './characters.ts'
import { maxTokens } from './limits.ts'
import { scanNumber } from './scan-number.ts'
import { scanString } from './scan-string.ts'
import { scanWord } from './scan-word.ts'
import { type BadToken, bad, type Token } from './token.ts'
import type { Span } from './tree.ts'

/** What the text holds beside strict JSON; without these spans it is strict. */
export interface Extra extends Span {
  readonly kind: 'comment' | 'trailing-comma' | 'byte-order-mark'
}

export interface Tokeniser {
  next(): Token
  /** Comments and byte order mark met so far. */
  readonly extras: readonly Extra[]
}

/** Gives the tokens of a text one after the other; after a bad token or the end there is nothing to ask for. */
export function tokenise(text: string): Tokeniser {
  const extras: Extra[] = []
  let at = 0
  if (text.charCodeAt(0) === 0xfeff) {
    extras.push({ kind: 'byte-order-mark', start: 0, end: 1 })
    at = 1
  }
  const next = (): Token => {
    const from = skipBlank(text, at, extras)
    if (typeof from !== 'number') return from
    const token = scan(text, from)
    if (token.kind !== 'bad') at = token.end
    return token
  }
  return { next, extras }
}

function skipBlank(text: string, from: number, extras: Extra[]): number | BadToken {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) at += 1
    else {
      const end = code === 0x2f ? commentEnd(text, at) : at
      if (end === at) return at
      if (end === undefined) return bad('json-unclosed-comment', { start: at, end: text.length })
      if (extras.length >= maxTokens)
        return bad('json-too-many-tokens', { start: at, end }, { limit: maxTokens })
      extras.push({ kind: 'comment', start: at, end })
      at = end
    }
  }
}

/** `at` itself when no comment begins there, `undefined` when it is not closed. */
function commentEnd(text: string, at: number): number | undefined {
  if (text.startsWith('//', at)) return lineEnd(text, at)
  if (!text.startsWith('/*', at)) return at
  const close = text.indexOf('*/', at + 2)
  return close === -1 ? undefined : close + 2
}

function lineEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

function scan(text: string, start: number): Token {
  const character = text[start]
  const end = start + 1
  switch (character) {
    case undefined:
      return { kind: 'end', start, end: start }
    case '{':
    case '}':
    case '[':
    case ']':
    case ':':
    case ',':
      return { kind: 'mark', mark: character, start, end }
    case '"':
      return scanString(text, start)
    case '-':
    case '+':
    case '.':
      return scanNumber(text, start)
    default:
      return scanOther(text, start)
  }
}

const quotes = new Set(['\u2018', '\u2019', '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb'])

function scanOther(text: string, start: number): Token {
  const code = text.charCodeAt(start)
  if (isDigit(code)) return scanNumber(text, start)
  if (isWordPart(code)) return scanWord(text, start)
  const at = { start, end: start + 1 }
  if (code === 0) return bad('json-nul', at)
  if (code === 0xfffd) return bad('json-not-utf8', at)
  if (isOddSpace(code)) return bad('json-odd-space', at, { codePoint: codePointName(code) })
  const found = String.fromCodePoint(text.codePointAt(start) ?? code)
  if (found === "'") return bad('json-single-quotes', at)
  if (found === '#') return bad('json-hash-comment', at)
  if (quotes.has(found)) return bad('json-curly-quotes', at)
  return bad('json-unexpected-character', { start, end: start + found.length }, { found: visible(found) })
}
