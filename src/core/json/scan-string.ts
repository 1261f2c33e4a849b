import { codePointName, visible } from './characters.ts'
import { type BadToken, bad } from './token.ts'
import type { StringNode } from './tree.ts'

const quote = 0x22
const backslash = 0x5c
const replacement = 0xfffd

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

function escapeLength(text: string, at: number): number {
  const letter = text[at + 1]
  if (letter === undefined) return 0
  if (letter !== 'u') return '"\\/bfnrt'.includes(letter) ? 2 : 0
  return /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6)) ? 6 : 0
}

function badEscape(text: string, at: number): BadToken {
  const end = Math.min(at + (text[at + 1] === 'u' ? 6 : 2), text.length)
  return bad('json-bad-escape', { start: at, end }, { found: visible(text.slice(at, end)) })
}

const escapes = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

function resolveEscapes(raw: string): string {
  return raw.replaceAll(/\\(?:u(.{4})|(.))/g, (_, hex: string | undefined, letter: string) =>
    hex === undefined ? (escapes.get(letter) ?? letter) : String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
