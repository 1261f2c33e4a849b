import type { Node } from '../../../json/tree.ts'
import { maxValue } from '../../../profile/profile.ts'
import type { Cursor } from './json-c-text.ts'

const least = -(1n << 63n)
/** What json-c takes together for a number. */
const together = /-?(?:\d*\.(?:[+-]?\d*)|\d*)(?:[eE][+-]?\d*)?/y
/** What strtod can read of it. */
const real = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
/** What may follow a number. */
const after = /^[,\]}/iI \t\r\n]?$/
/** Words in any letters, and what they are. */
const words = /null|true|false|-?infinity|nan/iy

/** A number with the digits that crun is given: whole ones are brought into 64 bits. */
export function numberAt(cursor: Cursor): Node | undefined {
  const { text, at } = cursor
  together.lastIndex = at
  const found = together.exec(text)?.[0] ?? ''
  const end = at + found.length
  if (!/^[-\d]/.test(found) || !after.test(text.charAt(end))) return undefined
  const raw = /^-?\d+$/.test(found) ? within64Bits(found) : found.replace(/[eE+-]+$/, '')
  if (!real.test(raw)) return undefined
  cursor.at = end
  return { kind: 'number', raw, start: at, end }
}

function within64Bits(digits: string): string {
  const short = digits.replace(/^(-?)0+(?=\d)/, '$1')
  const isNegative = short.startsWith('-')
  // No number of 64 bits has more digits; a very long one would take long to read.
  const value = short.length > 20 ? undefined : BigInt(short)
  if (isNegative) return String(value === undefined || value < least ? least : value)
  return String(value === undefined || value > maxValue ? maxValue : value)
}

export function wordAt(cursor: Cursor): Node | undefined {
  const { text, at } = cursor
  words.lastIndex = at
  const found = words.exec(text)?.[0]
  if (found === undefined) return undefined
  cursor.at += found.length
  const span = { start: at, end: cursor.at }
  switch (found.toLowerCase()) {
    case 'null':
      return { kind: 'word', value: null, ...span }
    case 'true':
    case 'false':
      return { kind: 'word', value: found.toLowerCase() === 'true', ...span }
    case 'nan':
      return { kind: 'number', raw: 'NaN', ...span }
    default:
      return { kind: 'number', raw: found.startsWith('-') ? '-Infinity' : 'Infinity', ...span }
  }
}
