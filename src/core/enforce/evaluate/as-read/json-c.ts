import { failed, ok, type Result } from '../../../base/result.ts'
import type { Member, Node } from '../../../json/tree.ts'
import { blankEnd, type Cursor, next, skipBlank, textAt } from './json-c-text.ts'
import { numberAt, wordAt } from './json-c-words.ts'

/** json-c refuses what is nested deeper (JSON_TOKENER_DEFAULT_DEPTH). */
const maxDepth = 32

/** What json-c reads, and where it stops: it does not look at what follows. */
export interface JsonCValue {
  readonly root: Node
  readonly end: number
}

/**
 * Reads a text as json-c 0.18 and 0.19 do in crun (json_tokener.c, not strict): either kind of quotes, comments, a
 * comma before a closing bracket, words in any letters; of equal keys the last one counts.
 * `depth`: how deep in a larger text it stands.
 */
export function readByJsonC(text: string, depth: number): Result<JsonCValue, 'broken'> {
  // C ends the text with its first NUL.
  const cursor: Cursor = { text: text.split('\0', 1)[0] ?? '', at: 0 }
  skipBlank(cursor)
  const root = valueAt(cursor, depth)
  return root === undefined ? failed('broken') : ok({ root, end: cursor.at })
}

/** Whether nothing but blanks and comments follows. */
export function isAllOf(text: string, { end }: JsonCValue): boolean {
  return blankEnd(text, end) === text.length
}

function valueAt(cursor: Cursor, depth: number): Node | undefined {
  const first = next(cursor)
  if (first === '{') return objectAt(cursor, depth)
  if (first === '[') return arrayAt(cursor, depth)
  const start = cursor.at
  if (first !== '"' && first !== "'") return numberAt(cursor) ?? wordAt(cursor)
  const value = textAt(cursor)
  return value === undefined ? undefined : { kind: 'string', value, start, end: cursor.at }
}

function arrayAt(cursor: Cursor, depth: number): Node | undefined {
  const start = cursor.at
  const items: Node[] = []
  const isFine = listAt(cursor, ']', () => {
    const item = depth < maxDepth - 1 ? valueAt(cursor, depth + 1) : undefined
    if (item !== undefined) items.push(item)
    return item !== undefined
  })
  return isFine ? { kind: 'array', items, start, end: cursor.at } : undefined
}

function objectAt(cursor: Cursor, depth: number): Node | undefined {
  const start = cursor.at
  const members = new Map<string, Member>()
  const isFine = listAt(cursor, '}', () => {
    const member = memberAt(cursor, depth)
    if (member !== undefined) members.set(member.key.value, member)
    return member !== undefined
  })
  return isFine ? { kind: 'object', members: [...members.values()], start, end: cursor.at } : undefined
}

/** What stands between two brackets: the first one is here. A comma may stand before the closing one. */
function listAt(cursor: Cursor, close: string, read: () => boolean): boolean {
  do {
    cursor.at += 1
    skipBlank(cursor)
    if (next(cursor) === close) break
    if (!read()) return false
    skipBlank(cursor)
  } while (next(cursor) === ',')
  const isClosed = next(cursor) === close
  if (isClosed) cursor.at += 1
  return isClosed
}

function memberAt(cursor: Cursor, depth: number): Member | undefined {
  const start = cursor.at
  const name = textAt(cursor)
  if (name === undefined) return undefined
  const key = { kind: 'string', value: name.split('\0', 1)[0] ?? '', start, end: cursor.at } as const
  skipBlank(cursor)
  if (next(cursor) !== ':' || depth >= maxDepth - 1) return undefined
  cursor.at += 1
  skipBlank(cursor)
  const value = valueAt(cursor, depth + 1)
  return value === undefined ? undefined : { key, value, start, end: cursor.at }
}
