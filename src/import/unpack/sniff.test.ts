import { expect, test } from 'vitest'
import { encodeUtf8 } from '../bytes/utf8.ts'
import { sniff } from './sniff.ts'

test.each([
  '{"defaultAction": "SCMP_ACT_ERRNO"}',
  '<!doctype html>',
  '<5>[ 2681.8] audit: type=1326',
  'close(3) = 0',
  '',
])('%j is text', (text) => {
  expect(sniff(encodeUtf8(text))).toEqual({ kind: 'text' })
})

test('an archive is told by the magic behind its first header', () => {
  const header = new Uint8Array(512)
  header.set(encodeUtf8('ustar'), 257)
  expect(sniff(header)).toEqual({ kind: 'compressed', packing: 'tar' })
})

test('an archive of Unix V7 is told by the sum of its header', () => {
  const header = new Uint8Array(512)
  header.set(encodeUtf8('trace.1'), 0)
  const sum = header.reduce((all, byte) => all + byte, 8 * 32)
  header.set(encodeUtf8(`${sum.toString(8).padStart(6, '0')}\0 `), 148)
  expect(sniff(header)).toEqual({ kind: 'compressed', packing: 'tar' })
  header[0] = 0x54
  expect(sniff(header).kind).not.toBe('compressed')
})

test.each([
  ['lz4', [0x04, 0x22, 0x4d, 0x18]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
])('%s is named, for nothing here unpacks it', (name, bytes) => {
  expect(sniff(Uint8Array.from(bytes))).toEqual({ kind: 'other', code: 'unknown-packing', name })
})

test('UTF-16 without a mark is told by its zeros', () => {
  expect(sniff(new Uint8Array(Buffer.from('close(3) = 0\n', 'utf16le')))).toEqual({
    kind: 'utf16',
    endian: 'little',
  })
})
