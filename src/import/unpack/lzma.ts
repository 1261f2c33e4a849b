/**
 * The LZMA decoder inside xz's LZMA2 chunks (https://www.7-zip.org/sdk.html, lzma-specification.txt): range
 * coder, twelve states, literals, matches and the last four distances.
 */
import { damaged } from './unpack-error.ts'

const half = 1024
const topBit = 2 ** 24

export interface LzmaState {
  /** The dictionary, then what was written behind it. */
  out: Uint8Array
  to: number
  /** Where the last dictionary reset was; negative once the buffer has moved on from there. */
  first: number
  lc: number
  lp: number
  pb: number
  state: number
  readonly distances: Int32Array
  probs: Models
}

interface Lengths {
  readonly choice: Uint16Array
  readonly low: Uint16Array
  readonly mid: Uint16Array
  readonly high: Uint16Array
}

interface Models {
  readonly isMatch: Uint16Array
  readonly isRep: Uint16Array
  readonly isRepG0: Uint16Array
  readonly isRepG1: Uint16Array
  readonly isRepG2: Uint16Array
  readonly isRep0Long: Uint16Array
  readonly slots: Uint16Array
  readonly special: Uint16Array
  readonly align: Uint16Array
  readonly match: Lengths
  readonly rep: Lengths
  readonly literals: Uint16Array
}

const models = (count: number) => new Uint16Array(count).fill(half)
const lengths = (): Lengths => ({ choice: models(2), low: models(128), mid: models(128), high: models(256) })

export function newModels(lc: number, lp: number): Models {
  return {
    isMatch: models(12 << 4),
    isRep: models(12),
    isRepG0: models(12),
    isRepG1: models(12),
    isRepG2: models(12),
    isRep0Long: models(12 << 4),
    slots: models(4 << 6),
    special: models(128),
    align: models(16),
    match: lengths(),
    rep: lengths(),
    literals: models(0x300 << (lc + lp)),
  }
}

export function createLzmaState(): LzmaState {
  return {
    out: new Uint8Array(0),
    to: 0,
    first: 0,
    lc: 0,
    lp: 0,
    pb: 0,
    state: 0,
    distances: new Int32Array(4),
    probs: newModels(0, 0),
  }
}

/** Decodes one chunk, `input` whole, until `length` bytes are written. */
export function decodeChunk(lzma: LzmaState, input: Uint8Array, length: number): void {
  const coder = createRangeCoder(input)
  const { bit, tree, reverseTree, direct } = coder
  const { out, probs, distances, lc, first } = lzma
  const posMask = (1 << lzma.pb) - 1
  const literalMask = (1 << lzma.lp) - 1
  const stop = lzma.to + length
  const floor = Math.max(first, 0)
  let { to, state } = lzma
  let [rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0] = distances

  function readLiteral(): void {
    const before = to > first ? (out[to - 1] as number) : 0
    const base = 0x300 * ((((to - first) & literalMask) << lc) + (before >> (8 - lc)))
    const { literals } = probs
    let symbol = 1
    if (state >= 7) {
      let match = out[to - rep0 - 1] as number
      while (symbol < 0x100) {
        const matchBit = (match >> 7) & 1
        match <<= 1
        const next = bit(literals, base + ((1 + matchBit) << 8) + symbol)
        symbol = (symbol << 1) | next
        if (matchBit !== next) break
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | bit(literals, base + symbol)
    out[to++] = symbol
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6
  }

  function readLength(table: Lengths, posState: number): number {
    if (bit(table.choice, 0) === 0) return 2 + tree(table.low, posState << 3, 3)
    if (bit(table.choice, 1) === 0) return 10 + tree(table.mid, posState << 3, 3)
    return 18 + tree(table.high, 0, 8)
  }

  function readDistance(size: number): number {
    const slot = tree(probs.slots, Math.min(size - 2, 3) << 6, 6)
    if (slot < 4) return slot
    const more = (slot >> 1) - 1
    const base = (2 | (slot & 1)) << more
    if (slot < 14) return base + reverseTree(probs.special, base - slot, more)
    return base + (direct(more - 4) << 4) + reverseTree(probs.align, 0, 4)
  }

  function readRepeat(posState: number): number {
    if (bit(probs.isRepG0, state) === 0) {
      if (bit(probs.isRep0Long, (state << 4) + posState) === 0) {
        state = state < 7 ? 9 : 11
        return 1
      }
    } else {
      let distance = rep1
      if (bit(probs.isRepG1, state) === 1) {
        distance = rep2
        if (bit(probs.isRepG2, state) === 1) {
          distance = rep3
          rep3 = rep2
        }
        rep2 = rep1
      }
      rep1 = rep0
      rep0 = distance
    }
    const size = readLength(probs.rep, posState)
    state = state < 7 ? 8 : 11
    return size
  }

  function readMatch(posState: number): number {
    rep3 = rep2
    rep2 = rep1
    rep1 = rep0
    const size = readLength(probs.match, posState)
    state = state < 7 ? 7 : 10
    rep0 = readDistance(size)
    return size
  }

  while (to < stop) {
    const posState = (to - first) & posMask
    if (bit(probs.isMatch, (state << 4) + posState) === 0) {
      if (state >= 7 && rep0 >= to - floor) damaged()
      readLiteral()
      continue
    }
    const size = bit(probs.isRep, state) === 1 ? readRepeat(posState) : readMatch(posState)
    if (rep0 < 0 || rep0 >= to - floor || to + size > stop) damaged()
    for (const end = to + size; to < end; to++) out[to] = out[to - rep0 - 1] as number
  }
  if (coder.isOverrun()) damaged()
  lzma.to = to
  lzma.state = state
  distances.set([rep0, rep1, rep2, rep3])
}

function createRangeCoder(input: Uint8Array) {
  let range = 0xffff_ffff
  let code = 0
  let at = 5
  for (let byte = 1; byte < 5; byte++) code = ((code << 8) | (input[byte] ?? 0)) >>> 0

  function bit(table: Uint16Array, index: number): 0 | 1 {
    const prob = table[index] as number
    const bound = (range >>> 11) * prob
    let answer: 0 | 1
    if (code < bound) {
      range = bound
      table[index] = prob + ((2048 - prob) >> 5)
      answer = 0
    } else {
      range -= bound
      code -= bound
      table[index] = prob - (prob >> 5)
      answer = 1
    }
    if (range < topBit) {
      range = (range << 8) >>> 0
      code = ((code << 8) | (input[at++] as number)) >>> 0
    }
    return answer
  }

  function tree(table: Uint16Array, base: number, bits: number): number {
    let symbol = 1
    for (let left = bits; left > 0; left--) symbol = (symbol << 1) | bit(table, base + symbol)
    return symbol - (1 << bits)
  }

  function reverseTree(table: Uint16Array, base: number, bits: number): number {
    let symbol = 1
    let value = 0
    for (let place = 0; place < bits; place++) {
      const next = bit(table, base + symbol)
      symbol = (symbol << 1) | next
      value |= next << place
    }
    return value
  }

  function direct(count: number): number {
    let value = 0
    for (let left = count; left > 0; left--) {
      range >>>= 1
      const next = code >= range ? 1 : 0
      if (next === 1) code -= range
      value = (value << 1) | next
      if (range < topBit) {
        range = (range << 8) >>> 0
        code = ((code << 8) | (input[at++] as number)) >>> 0
      }
    }
    return value
  }

  return { bit, tree, reverseTree, direct, isOverrun: () => at > input.length }
}
