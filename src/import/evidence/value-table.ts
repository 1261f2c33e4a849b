import { createByteNames, hashOf } from '../byte-names.ts'
import { decodeUtf8 } from '../utf8.ts'
import { isTelling, type ValueClass } from './plan.ts'
import { parseScalar, type Scalar } from './scalar.ts'

/** Values listed of one argument, and texts that are remembered as saying nothing. */
export const listedValues = 256
const rememberedOthers = 512

export interface ValueTable {
  /** Counts one printed value and answers its id; −1 when it is not listed. */
  count(bytes: Uint8Array, start: number, end: number): number
  /** By id. */
  readonly scalars: readonly Scalar[]
  readonly times: readonly number[]
}

/** The distinct values of one argument: each text is understood once, then found by its bytes. */
export function createValueTable(takes: ValueClass): ValueTable {
  const texts = createByteNames(64)
  const ids: number[] = []
  const scalars: Scalar[] = []
  const times: number[] = []
  let others = 0

  function learn(bytes: Uint8Array, start: number, end: number): number {
    if (scalars.length >= listedValues) return -1
    const scalar = parseScalar(decodeUtf8(bytes, start, end))
    const [only] = scalar ?? []
    const isOne = scalar?.length === 1 && only?.kind === 'number'
    const isListed = scalar !== undefined && (!isOne || isTelling(takes, only.value))
    if (!isListed && others++ >= rememberedOthers) return -1
    const id = isListed ? scalars.push(scalar) - 1 : -1
    if (isListed) times.push(0)
    ids[texts.add(bytes.slice(start, end))] = id
    return id
  }

  function count(bytes: Uint8Array, start: number, end: number): number {
    const stop = takes === 'descriptor' ? descriptorEnd(bytes, start, end) : end
    if (stop <= start || isPlainlyNothing(bytes, start, takes)) return -1
    const known = texts.find(bytes, start, stop, hashOf(bytes, start, stop))
    const id = known === -1 ? learn(bytes, start, stop) : (ids[known] ?? -1)
    if (id !== -1) times[id] = (times[id] ?? 0) + 1
    return id
  }

  return { count, scalars, times }
}

/** The number of `3</etc/passwd>`; its path is not looked at. An open file's number gives an empty range. */
function descriptorEnd(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start] ?? 0
  const second = start + 1 < end ? (bytes[start + 1] ?? 0) : 0
  if (first >= 0x33 && first <= 0x39) return start
  if (first >= 0x31 && first <= 0x32 && second >= 0x30 && second <= 0x39) return start
  for (let at = start; at < end; at++) if (bytes[at] === 0x3c) return at
  return end
}

/** Strings, structures, arrays; and for small values what begins like an address. */
function isPlainlyNothing(bytes: Uint8Array, start: number, takes: ValueClass): boolean {
  const first = bytes[start] ?? 0
  if (first === 0x22 || first === 0x5b || first === 0x7b || first === 0x7e) return true
  if (takes !== 'small') return false
  for (let at = start + 2; at < start + 8; at++) {
    const byte = bytes[at] ?? 0
    if (!((byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66))) return false
  }
  return first === 0x30 && bytes[start + 1] === 0x78
}
