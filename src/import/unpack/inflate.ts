/**
 * Deflate (https://www.rfc-editor.org/rfc/rfc1951). The platform's inflaters do not tell where a stream
 * ends, which files of several members need: Chromium's refuses them.
 */
import type { ByteQueue } from './byte-queue.ts'
import { buildHuffman, type Huffman } from './huffman.ts'
import { cut, damaged, UnpackError } from './unpack-error.ts'

const windowSize = 1 << 15
const outputSize = windowSize + (1 << 18)
const longestMatch = 258

/** Input that surely suffices for a block's head or a symbol. */
const headMargin = 700
const symbolMargin = 12
const symbolInput = 1 << 12

const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
]
const lengthExtras = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
]
const codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

const lengthBase = Uint16Array.from(lengthBases)
const lengthExtra = Uint8Array.from(lengthExtras)
const distanceBase = Uint16Array.from(distanceBases)

const fixed = {
  literals: buildHuffman(
    Uint8Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8)),
  ),
  distances: buildHuffman(new Uint8Array(30).fill(5)),
}

interface State {
  readonly queue: ByteQueue
  readonly out: Uint8Array
  /** Where the next byte goes. */
  to: number
  bits: number
  count: number
  literals: Huffman
  distances: Huffman
}

/** Unpacks one stream and leaves the queue right behind it. A chunk holds until the next is asked for. */
export async function* inflate(queue: ByteQueue): AsyncGenerator<Uint8Array> {
  const state: State = { queue, out: new Uint8Array(outputSize), to: 0, bits: 0, count: 0, ...fixed }
  let from = 0
  try {
    for (let isLast = false; !isLast; ) {
      await queue.need(headMargin)
      isLast = take(state, 1) === 1
      const block = openBlock(state)
      while (!block.isDone) {
        await queue.need(block.isStored ? 1 : symbolInput)
        if (block.isStored) copyStored(state, block)
        else block.isDone = readSymbols(state)
        if (state.to <= outputSize - longestMatch) continue
        yield state.out.subarray(from, state.to)
        state.out.copyWithin(0, state.to - windowSize, state.to)
        from = windowSize
        state.to = windowSize
      }
    }
    queue.at -= state.count >> 3
    if (queue.at > queue.end) cut()
  } catch (error) {
    if (error instanceof UnpackError && error.kind === 'cut') yield state.out.subarray(from, state.to)
    throw error
  }
  if (state.to > from) yield state.out.subarray(from, state.to)
}

interface Block {
  readonly isStored: boolean
  left: number
  isDone: boolean
}

function openBlock(state: State): Block {
  const type = take(state, 2)
  if (type === 3) damaged()
  if (type === 2) readTables(state)
  else if (type === 1) Object.assign(state, fixed)
  const left = type === 0 ? readStoredLength(state) : 0
  return { isStored: type === 0, left, isDone: type === 0 && left === 0 }
}

/** Behind the end stand zeros; who takes them finds out here. */
function take(state: State, count: number): number {
  const { queue } = state
  while (state.count < count) {
    if (queue.at >= queue.end) cut()
    state.bits |= (queue.bytes[queue.at++] ?? 0) << state.count
    state.count += 8
  }
  const value = state.bits & ((1 << count) - 1)
  state.bits >>>= count
  state.count -= count
  return value
}

function readStoredLength(state: State): number {
  const { queue } = state
  queue.at -= state.count >> 3
  state.bits = 0
  state.count = 0
  const length = take(state, 16)
  if ((take(state, 16) ^ length) !== 0xffff) damaged()
  return length
}

function copyStored(state: State, block: Block): void {
  const { queue } = state
  const length = Math.min(block.left, queue.end - queue.at, outputSize - state.to)
  if (queue.at === queue.end) cut()
  state.out.set(queue.bytes.subarray(queue.at, queue.at + length), state.to)
  queue.at += length
  state.to += length
  block.left -= length
  block.isDone = block.left === 0
}

function readTables(state: State): void {
  const literals = take(state, 5) + 257
  const distances = take(state, 5) + 1
  const codes = new Uint8Array(19)
  const used = take(state, 4) + 4
  for (const at of codeOrder.slice(0, used)) codes[at] = take(state, 3)
  const { table, bits } = buildHuffman(codes)
  const lengths = new Uint8Array(literals + distances)
  for (let at = 0; at < lengths.length; ) {
    const entry = table[peek(state, bits)] ?? 0
    if (entry === 0) damaged()
    take(state, entry & 15)
    const symbol = entry >> 4
    if (symbol < 16) {
      lengths[at++] = symbol
      continue
    }
    if (symbol === 16 && at === 0) damaged()
    const value = symbol === 16 ? (lengths[at - 1] ?? 0) : 0
    const times =
      symbol === 16 ? 3 + take(state, 2) : symbol === 17 ? 3 + take(state, 3) : 11 + take(state, 7)
    if (at + times > lengths.length) damaged()
    lengths.fill(value, at, at + times)
    at += times
  }
  state.literals = buildHuffman(lengths.subarray(0, literals))
  state.distances = buildHuffman(lengths.subarray(literals))
}

function peek(state: State, count: number): number {
  const { queue } = state
  while (state.count < count) {
    state.bits |= (queue.bytes[queue.at++] ?? 0) << state.count
    state.count += 8
  }
  return state.bits & ((1 << count) - 1)
}

/** The hot loop; true at the end of the block. Stops as well when the input runs low or the output is full. */
function readSymbols(state: State): boolean {
  const { queue, out } = state
  const { bytes, end, isEnded } = queue
  const { table: literals, bits: literalBits } = state.literals
  const { table: distances, bits: distanceBits } = state.distances
  const literalMask = (1 << literalBits) - 1
  const distanceMask = (1 << distanceBits) - 1
  const lastInput = isEnded ? Number.POSITIVE_INFINITY : end - symbolMargin
  const lastOutput = outputSize - longestMatch
  let { at } = queue
  let { to, bits, count } = state
  let isDone = false
  let isCut = false
  while (at < lastInput && to <= lastOutput) {
    while (count < 24) {
      bits |= (bytes[at++] as number) << count
      count += 8
    }
    let entry = literals[bits & literalMask] as number
    const size = entry & 15
    bits >>>= size
    count -= size
    isCut = isEnded && at - (count >> 3) > end
    if (isCut) break
    const symbol = entry >> 4
    if (symbol < 256) {
      if (size === 0) damaged()
      out[to++] = symbol
      continue
    }
    if (symbol === 256) {
      isDone = true
      break
    }
    if (symbol > 285) damaged()
    const extra = lengthExtra[symbol - 257] as number
    const length = (lengthBase[symbol - 257] as number) + (bits & ((1 << extra) - 1))
    bits >>>= extra
    count -= extra
    while (count < 24) {
      bits |= (bytes[at++] as number) << count
      count += 8
    }
    entry = distances[bits & distanceMask] as number
    bits >>>= entry & 15
    count -= entry & 15
    const code = entry >> 4
    if ((entry & 15) === 0 || code > 29) damaged()
    const more = code < 4 ? 0 : (code >> 1) - 1
    while (count < more) {
      bits |= (bytes[at++] as number) << count
      count += 8
    }
    const distance = (distanceBase[code] as number) + (bits & ((1 << more) - 1))
    bits >>>= more
    count -= more
    isCut = isEnded && at - (count >> 3) > end
    if (isCut) break
    if (distance > to) damaged()
    let back = to - distance
    if (distance >= length && length > 24) {
      out.copyWithin(to, back, back + length)
      to += length
    } else for (const stop = to + length; to < stop; ) out[to++] = out[back++] as number
  }
  queue.at = at
  Object.assign(state, { to, bits, count })
  if (isCut) cut()
  return isDone
}
