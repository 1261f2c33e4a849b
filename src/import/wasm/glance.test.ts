import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGlance, glanceIn } from './glance.ts'
import { loadCore } from './load-core.ts'

const core = await loadCore()

/** The compiled look, which the first chunks do not pay. */
function compiled() {
  const look = createGlance(core)
  for (let each = 0; each < 4; each++) look(new Uint8Array(1))
  return look
}

const byte = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 32, max: 126 }) },
  fc.constantFrom(0, 1, 9, 10, 11, 12, 13, 14, 26, 27, 28, 127, 128, 0x8d, 0x9b, 255),
)

test('the compiled look sees what the plain one sees, and tells ASCII', () => {
  const look = compiled()
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 40 }), (list) => {
      const bytes = Uint8Array.from(list)
      expect(look(bytes)).toEqual({ ...glanceIn(bytes), isMixed: list.some((each) => each >= 128) })
    }),
  )
})

test('a single byte is seen at any place of a chunk that is larger than the buffer', () => {
  const look = compiled()
  const bytes = new Uint8Array((1 << 20) + 21).fill(97)
  const nothing = { isMixed: false, hasNul: false, hasReturns: false, hasEscapes: false }
  expect(look(bytes)).toEqual(nothing)
  for (const at of [0, 7, (1 << 20) - 1, 1 << 20, bytes.length - 1]) {
    bytes[at] = 13
    expect(look(bytes)).toEqual({ ...nothing, hasReturns: true })
    bytes[at] = 97
  }
})

test('what an earlier chunk held is forgotten', () => {
  const look = compiled()
  look(new Uint8Array(64).fill(200))
  expect(look(Uint8Array.of(97, 98, 99)).isMixed).toBe(false)
})
