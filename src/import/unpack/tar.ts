/** Tar: ustar, GNU long names and pax (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html). */
import { decodeUtf8 } from '../bytes/utf8.ts'
import type { ByteQueue } from './byte-queue.ts'
import type { Entry } from './entry.ts'
import { countEntry, type Unpacking } from './limits.ts'
import { cut, damaged } from './unpack-error.ts'

const block = 512

/** A pax header or a long name that is larger is nobody's. */
const longestNote = 1 << 20

interface Header {
  readonly name: string
  readonly size: number
  readonly type: string
}

/** What a pax header or a GNU entry says about the next file. */
interface Note {
  name?: string | undefined
  size?: number | undefined
}

/** The regular files; links, devices and folders have no log in them. Drain an entry before the next. */
export async function* untar(queue: ByteQueue, unpacking: Unpacking): AsyncGenerator<Entry> {
  let note: Note = {}
  while (await queue.need(block)) {
    const at = queue.at
    if (queue.bytes.subarray(at, at + block).every((byte) => byte === 0)) break
    const header = readHeader(queue.bytes.subarray(at, at + block))
    queue.at += block
    countEntry(unpacking)
    if ('xLK'.includes(header.type)) {
      const text = await readNote(queue, header.size)
      if (header.type === 'x') note = { ...note, ...paxNote(text) }
      else if (header.type === 'L') note.name = text.replace(/\0.*$/s, '')
      continue
    }
    const size = note.size ?? header.size
    const left = { bytes: size, padding: (block - (size % block)) % block }
    if (isRegular(header.type)) yield { name: note.name ?? header.name, chunks: contents(queue, left) }
    for await (const _ of contents(queue, left));
    note = {}
  }
  await queue.drain()
}

/** `7` is a contiguous file, NUL the old form of `0`. A GNU sparse file (`S`) lacks its holes: left out. */
function isRegular(type: string): boolean {
  return type === '0' || type === '\0' || type === '7'
}

async function* contents(
  queue: ByteQueue,
  left: { bytes: number; padding: number },
): AsyncGenerator<Uint8Array> {
  while (left.bytes > 0) {
    if (!(await queue.need(1))) cut()
    const length = Math.min(left.bytes, queue.end - queue.at)
    queue.at += length
    left.bytes -= length
    yield queue.bytes.subarray(queue.at - length, queue.at)
  }
  if (left.padding > 0 && (await queue.need(left.padding))) queue.at += left.padding
  left.padding = 0
}

function readHeader(bytes: Uint8Array): Header {
  const sum = bytes.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 32 : byte), 0)
  if (sum !== octal(bytes.subarray(148, 156))) damaged()
  const isUstar = text(bytes.subarray(257, 262)) === 'ustar'
  // GNU tar keeps other things where POSIX has the front part of a long name.
  const front = isUstar && bytes[263] === 0x30 ? text(bytes.subarray(345, 500)) : ''
  const name = text(bytes.subarray(0, 100))
  return {
    name: front === '' ? name : `${front}/${name}`,
    size: octal(bytes.subarray(124, 136)),
    type: String.fromCharCode(bytes[156] ?? 0),
  }
}

/** Numbers too large for octal digits stand in base 256 behind a set first bit. */
function octal(bytes: Uint8Array): number {
  if (((bytes[0] ?? 0) & 0x80) !== 0)
    return bytes.subarray(1).reduce((value, byte) => value * 256 + byte, (bytes[0] ?? 0) & 0x7f)
  const digits = text(bytes).trim()
  if (digits === '') return 0
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : damaged()
}

function text(bytes: Uint8Array): string {
  const end = bytes.indexOf(0)
  return decodeUtf8(bytes, 0, end === -1 ? bytes.length : end)
}

async function readNote(queue: ByteQueue, size: number): Promise<string> {
  if (size > longestNote) damaged()
  const length = size + ((block - (size % block)) % block)
  if (!(await queue.need(length))) cut()
  queue.at += length
  return decodeUtf8(queue.bytes, queue.at - length, queue.at - length + size)
}

/** Records are `LENGTH KEY=VALUE\n`; ASCII but for the values, so lengths in characters serve. */
function paxNote(records: string): Note {
  const path = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(records)?.[1]
  const size = /(?:^|\n)\d+ size=(\d+)\n/.exec(records)?.[1]
  return {
    ...(path === undefined ? {} : { name: path }),
    ...(size === undefined ? {} : { size: Number(size) }),
  }
}
