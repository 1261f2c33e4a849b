import { isWordPart, visible } from './characters.ts'
import { type BadToken, bad } from './token.ts'
import type { WordNode } from './tree.ts'

const words = new Map<string, true | false | null>([
  ['true', true],
  ['false', false],
  ['null', null],
])

/** What other languages write for the three words of JSON. */
const meant = new Map([
  ['none', 'null'],
  ['nil', 'null'],
  ['undefined', 'null'],
  ['true', 'true'],
  ['false', 'false'],
  ['null', 'null'],
])

/** Reads the bare word at `start`: `true`, `false`, `null`, or something that is not JSON. */
export function scanWord(text: string, start: number): WordNode | BadToken {
  let end = start + 1
  while (isWordPart(text.charCodeAt(end))) end += 1
  const found = text.slice(start, end)
  const value = words.get(found)
  if (value !== undefined) return { kind: 'word', start, end, value }
  if (found === 'NaN' || found === 'Infinity') return bad('json-not-a-number', { start, end }, { found })
  const word = meant.get(found.toLowerCase())
  if (word !== undefined) return bad('json-word-case', { start, end }, { found, meant: word })
  return bad('json-bare-word', { start, end }, { found: visible(found) })
}
