import { decodeUtf8 } from '../bytes/utf8.ts'
import { isTelling, type ValueClass } from './plan.ts'
import { longestScalar, parseScalar, type Scalar } from './scalar.ts'

/** Values listed of one argument, and texts that are remembered as saying nothing. */
export const listedValues = 256
const rememberedOthers = 512

/** Power of two, so large that it is never more than three quarters full. */
const size = 1024

/**
 * The distinct values of one argument: each text is understood once, then found by its bytes. Plain arrays
 * and functions: this is done for every argument of every line.
 */
export interface ValueTable {
  readonly takes: ValueClass
  /** By hash: place in the lists below, −1 for none. */
  readonly places: Int16Array
  readonly hashes: number[]
  readonly texts: Uint8Array[]
  /** Id of the text's value, −1 when it says nothing. */
  readonly ids: number[]
  /** By id. */
  readonly scalars: Scalar[]
  readonly times: number[]
}

export function createValueTable(takes: ValueClass): ValueTable {
  const places = new Int16Array(size).fill(-1)
  return { takes, places, hashes: [], texts: [], ids: [], scalars: [], times: [] }
}

/** Counts one printed value and answers its id; −1 when it is not listed. */
export function countValue(table: ValueTable, bytes: Uint8Array, start: number, end: number): number {
  let stop = end
  const first = bytes[start] as number
  if (table.takes === 'descriptor') {
    stop = descriptorEnd(bytes, start, end)
    if (stop === start) return -1
  } else if (first === 0x22 || first === 0x5b || first === 0x7b || first === 0x7e) return -1
  else if (table.takes === 'small' && isAddress(bytes, start, end)) return -1
  if (stop - start > longestScalar) return -1
  let hash = stop - start
  for (let at = start; at < stop; at++) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0
  let slot = (hash ^ (hash >>> 10)) & (size - 1)
  for (;;) {
    const place = table.places[slot] as number
    if (place === -1) return learn(table, bytes, start, stop, hash, slot)
    if (table.hashes[place] === hash && isSame(table.texts[place], bytes, start, stop)) {
      const id = table.ids[place] as number
      if (id !== -1) (table.times[id] as number)++
      return id
    }
    slot = (slot + 1) & (size - 1)
  }
}

function learn(
  table: ValueTable,
  bytes: Uint8Array,
  start: number,
  end: number,
  hash: number,
  slot: number,
): number {
  const { scalars, texts } = table
  if (isFull(table)) return -1
  const scalar = parseScalar(decodeUtf8(bytes, start, end))
  const id = scalar !== undefined && isListed(scalar, table.takes) ? scalars.push(scalar) - 1 : -1
  if (id !== -1) table.times.push(1)
  table.places[slot] = texts.push(bytes.slice(start, end)) - 1
  table.hashes.push(hash)
  table.ids.push(id)
  return id
}

/** True when no further text is told apart. */
export function isFull({ scalars, texts }: ValueTable): boolean {
  return scalars.length >= listedValues || texts.length - scalars.length >= rememberedOthers
}

function isListed(scalar: Scalar, takes: ValueClass): boolean {
  const [only] = scalar
  return scalar.length !== 1 || only?.kind !== 'number' || isTelling(takes, only.value)
}

function isSame(text: Uint8Array | undefined, bytes: Uint8Array, start: number, end: number): boolean {
  if (text === undefined || text.length !== end - start) return false
  for (let at = 0; at < text.length; at++) if (text[at] !== bytes[start + at]) return false
  return true
}

/** The end of the number in `3</etc/passwd>`; its path is not looked at. An open file's gives nothing. */
function descriptorEnd(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start] as number
  if (first >= 0x33 && first <= 0x39) return start
  if (first >= 0x30 && first <= 0x32 && start + 1 < end) {
    const second = bytes[start + 1] as number
    if (first !== 0x30 && second >= 0x30 && second <= 0x39) return start
  }
  for (let at = start; at < end; at++) if (bytes[at] === 0x3c) return at
  return end
}

/** Eight and more digits in hexadecimal; smaller values say something. */
function isAddress(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start >= 8 && bytes[start] === 0x30 && bytes[start + 1] === 0x78
}
