import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'
import { createUtf16Decoder } from './utf16.ts'

const text = fc.string({ unit: 'binary', maxLength: 50 })

test('text survives UTF-8', () => {
  fc.assert(fc.property(text, (each) => decodeUtf8(encodeUtf8(each)) === each))
})

test('valid bytes read as the platform reads them', () => {
  fc.assert(
    fc.property(text, (each) => {
      const bytes = new TextEncoder().encode(each)
      expect([...encodeUtf8(each)]).toEqual([...bytes])
    }),
  )
})

test.each([
  ['Latin-1', [0x66, 0xfc, 0x72]],
  ['an overlong form', [0xc0, 0xaf]],
  ['a surrogate', [0xed, 0xa0, 0x80]],
  ['a cut character', [0xe2, 0x82]],
])('%s becomes replacement characters, not an error', (_, bytes) => {
  expect(decodeUtf8(new Uint8Array(bytes))).toContain('\ufffd')
})

test('UTF-16 of either order gives the same text, wherever it is cut', () => {
  fc.assert(
    fc.property(text, fc.nat(100), fc.boolean(), (each, at, isBig) => {
      const bytes = new Uint8Array(Buffer.from(each.replaceAll('\ufeff', ''), 'utf16le'))
      const ordered = isBig ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes
      const decode = createUtf16Decoder(isBig ? 'big' : 'little')
      const parts = [ordered.slice(0, at), ordered.slice(at)].map((part) => [...decode(part)])
      expect(decodeUtf8(new Uint8Array(parts.flat()))).toBe(each.replaceAll('\ufeff', ''))
    }),
  )
})
