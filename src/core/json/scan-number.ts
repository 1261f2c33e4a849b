import { isDigit, isWordPart, visible } from './characters.ts'
import { type BadToken, bad } from './token.ts'
import type { NumberNode } from './tree.ts'
import type { JsonCode } from './words.ts'

/** Reads the number at `start`, which holds a digit, a sign or a point. By hand: a pattern's stack grows with the digits. */
export function scanNumber(text: string, start: number): NumberNode | BadToken {
  if (text[start] === '+') return badNumber(text, start, 'json-plus-sign')
  const whole = text[start] === '-' ? start + 1 : start
  const wholeEnd = digitsEnd(text, whole)
  if (wholeEnd === whole) return badNumber(text, start, signedWord(text, whole))
  if (text[whole] === '0' && wholeEnd > whole + 1) return badNumber(text, start, 'json-leading-zero')
  const end = exponentEnd(text, fractionEnd(text, wholeEnd))
  if (end === undefined) return badNumber(text, start, 'json-bad-number')
  if (isNumberPart(text, end)) return badNumber(text, start, radixPrefix(text, whole, end))
  return { kind: 'number', start, end, raw: text.slice(start, end) }
}

function digitsEnd(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at))) at += 1
  return at
}

/** `undefined`: a point without digits after it. */
function fractionEnd(text: string, from: number): number | undefined {
  if (text[from] !== '.') return from
  const end = digitsEnd(text, from + 1)
  return end === from + 1 ? undefined : end
}

function exponentEnd(text: string, from: number | undefined): number | undefined {
  if (from === undefined || (text[from] !== 'e' && text[from] !== 'E')) return from
  const digits = text[from + 1] === '+' || text[from + 1] === '-' ? from + 2 : from + 1
  const end = digitsEnd(text, digits)
  return end === digits ? undefined : end
}

function signedWord(text: string, at: number): JsonCode {
  return text.startsWith('Infinity', at) || text.startsWith('NaN', at)
    ? 'json-not-a-number'
    : 'json-bad-number'
}

function radixPrefix(text: string, whole: number, end: number): JsonCode {
  return end === whole + 1 && text[whole] === '0' && /[xob]/i.test(text[end] ?? '')
    ? 'json-hex-number'
    : 'json-bad-number'
}

function isNumberPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isWordPart(code) || code === 0x2b || code === 0x2d || code === 0x2e
}

function badNumber(text: string, start: number, code: JsonCode): BadToken {
  let end = start + 1
  while (isNumberPart(text, end)) end += 1
  return bad(code, { start, end }, { found: visible(text.slice(start, end)) })
}
