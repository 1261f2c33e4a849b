import { codePointName, isHexDigit, visible } from './characters.ts'
import { type BadToken, bad } from './token.ts'
import type { StringNode } from './tree.ts'

const quote = 0x22
const backslash = 0x5c
const replacement = 0xfffd
const letterU = 0x75

/** Reads the string whose opening quote stands at `start`. */
export function scanString(text: string, start: number): StringNode | BadToken {
  let escaped = false
  let at = start + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === quote) return closed(text, start, at, escaped)
    if (code < 0x20) return controlCharacter(code, start, at)
    if (code === replacement) return bad('json-not-utf8', { start: at, end: at + 1 })
    if (code === backslash) {
      const length = escapeLength(text, at)
      if (length === 0) return badEscape(text, at)
      escaped = true
      at += length
    } else at += 1
  }
  return bad('json-unclosed-string', { start, end: text.length })
}

function closed(text: string, start: number, end: number, escaped: boolean): StringNode {
  const raw = text.slice(start + 1, end)
  return { kind: 'string', start, end: end + 1, value: escaped ? resolveEscapes(raw) : raw }
}

function controlCharacter(code: number, start: number, at: number): BadToken {
  if (code === 0) return bad('json-nul', { start: at, end: at + 1 })
  if (code === 0x0a || code === 0x0d) return bad('json-unclosed-string', { start, end: at })
  return bad('json-control-character', { start: at, end: at + 1 }, { codePoint: codePointName(code) })
}

/** 0 when JSON knows no such escape. */
function escapeLength(text: string, at: number): number {
  const letter = text.charCodeAt(at + 1)
  if (letter !== letterU) return simpleEscapes.has(letter) ? 2 : 0
  for (let digit = at + 2; digit < at + 6; digit += 1) if (!isHexDigit(text.charCodeAt(digit))) return 0
  return 6
}

function badEscape(text: string, at: number): BadToken {
  const end = Math.min(at + (text[at + 1] === 'u' ? 6 : 2), text.length)
  return bad('json-bad-escape', { start: at, end }, { found: visible(text.slice(at, end)) })
}

/** Letter after the backslash → what it stands for. */
const simpleEscapes = new Map(
  [...'"\\/bfnrt'].map((letter, index) => [letter.charCodeAt(0), '"\\/\b\f\n\r\t'.charCodeAt(index)]),
)

/** Units are joined in pieces of this many: the arguments of one call are limited. */
const piece = 8192

/** By hand, for a hostile string holds millions of escapes. */
function resolveEscapes(raw: string): string {
  let resolved = ''
  let units: number[] = []
  for (let at = 0; at < raw.length; ) {
    const code = raw.charCodeAt(at)
    const letter = code === backslash ? raw.charCodeAt(at + 1) : 0
    units.push(
      letter === letterU
        ? Number.parseInt(raw.slice(at + 2, at + 6), 16)
        : (simpleEscapes.get(letter) ?? code),
    )
    if (letter === 0) at += 1
    else at += letter === letterU ? 6 : 2
    if (units.length === piece) {
      resolved += String.fromCharCode(...units)
      units = []
    }
  }
  return resolved + String.fromCharCode(...units)
}
