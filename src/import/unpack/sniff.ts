import { decodeUtf8 } from '../bytes/utf8.ts'
import type { Packing } from './unpack.ts'

/** What the first bytes of a file say it is. */
export type Sniffed =
  | { readonly kind: 'text' }
  | { readonly kind: 'utf16'; readonly endian: 'little' | 'big' }
  | { readonly kind: 'compressed'; readonly packing: Packing }
  | {
      readonly kind: 'other'
      readonly code: 'binary-file' | 'unknown-packing'
      readonly name: string
    }

/** Bytes of the head that are enough to tell. */
export const headLength = 64 * 1024

const signatures: readonly (readonly [bytes: readonly number[], packing: Packing])[] = [
  [[0x1f, 0x8b], 'gzip'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'zstd'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], 'xz'],
  [[0x42, 0x5a, 0x68], 'bzip2'],
  [[0x50, 0x4b, 3, 4], 'zip'],
]

const binaries: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0x7f, 0x45, 0x4c, 0x46], 'ELF'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x4d, 0x5a, 0x90, 0], 'EXE'],
  [[0x50, 0x45, 0x52, 0x46, 0x49, 0x4c, 0x45, 0x32], 'perf.data'],
  [[0x0a, 0x0d, 0x0d, 0x0a], 'pcap'],
]

/** Packings without a reader here, with the name of the tool that unpacks them. */
const unread: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x04, 0x22, 0x4d, 0x18], 'lz4'],
  [[0x5d, 0, 0], 'lzma'],
  [[0x4c, 0x5a, 0x49, 0x50], 'lzip'],
  [[0x1f, 0x9d], 'compress'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], '7z'],
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 7], 'rar'],
  [[0x30, 0x37, 0x30, 0x37, 0x30], 'cpio'],
]

/** Recognises a file by its first bytes, never by its name. */
export function sniff(head: Uint8Array): Sniffed {
  const packed = signatures.find(([bytes]) => startsWith(head, bytes))
  if (packed) return { kind: 'compressed', packing: packed[1] }
  if (isSkippableZstd(head)) return { kind: 'compressed', packing: 'zstd' }
  if (isTar(head)) return { kind: 'compressed', packing: 'tar' }
  const binary = binaries.find(([bytes]) => startsWith(head, bytes))
  if (binary) return { kind: 'other', code: 'binary-file', name: binary[1] }
  const other = unread.find(([bytes]) => startsWith(head, bytes))
  if (other) return { kind: 'other', code: 'unknown-packing', name: other[1] }
  const endian = utf16Endian(head)
  if (endian) return { kind: 'utf16', endian }
  return { kind: 'text' }
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return head.length >= bytes.length && bytes.every((byte, at) => head[at] === byte)
}

/** The magic of POSIX and GNU archives stands behind the first header's fields. */
function isTar(head: Uint8Array): boolean {
  return startsWith(head.subarray(257), [0x75, 0x73, 0x74, 0x61, 0x72]) || isOldTar(head)
}

/** The tar of Unix V7 has no magic: a name, numbers in octal digits, and their sum. */
function isOldTar(head: Uint8Array): boolean {
  if (head.length < 512 || head[0] === 0 || head[99] !== 0) return false
  const sum = /^ *([0-7]+)[ \0]/.exec(decodeUtf8(head, 148, 156))?.[1]
  if (sum === undefined) return false
  const bytes = head.subarray(0, 512)
  return (
    Number.parseInt(sum, 8) === bytes.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 32 : byte), 0)
  )
}

/** A frame of somebody's own data may stand before the first one that holds anything. */
function isSkippableZstd(head: Uint8Array): boolean {
  return ((head[0] ?? 0) & 0xf0) === 0x50 && startsWith(head.subarray(1), [0x2a, 0x4d, 0x18])
}

/** PowerShell's `>` writes UTF-16 with a byte order mark; without one, every second byte of a log is zero. */
function utf16Endian(head: Uint8Array): 'little' | 'big' | undefined {
  if (startsWith(head, [0xff, 0xfe])) return 'little'
  if (startsWith(head, [0xfe, 0xff])) return 'big'
  const sample = head.subarray(0, 1024)
  if (sample.length < 8) return undefined
  const half = sample.length / 2
  const oddZeros = sample.filter((byte, at) => at % 2 === 1 && byte === 0).length
  const evenZeros = sample.filter((byte, at) => at % 2 === 0 && byte === 0).length
  if (oddZeros > half * 0.9 && evenZeros < half * 0.1) return 'little'
  if (evenZeros > half * 0.9 && oddZeros < half * 0.1) return 'big'
  return undefined
}
