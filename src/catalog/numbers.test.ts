import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeTables } from './decode-numbers.ts'
import { encodeTables } from './encode-numbers.ts'
import { readSource } from './generate.ts'
import type { SyscallTable } from './source-tables.ts'

const ids = ['x86_64', 'x32', 'mips', 'aarch64']
const arches = ids.map((table) => ({ token: table, table, audit: 0, bits: 64, endian: 'little', go: null }))

/** Small numbers, so that tables agree now and then; the base is added as the ABI does. */
const anyTable = fc
  .array(
    fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }), { minLength: 4, maxLength: 4 }),
  )
  .map(
    (rows): SyscallTable => ({
      arches,
      syscalls: rows.map((row, index) => ({ name: `call${index}`, nr: numbered(row), since: null })),
    }),
  )

function numbered(row: readonly (number | undefined)[]): Record<string, number> {
  const base: Record<string, number> = { x32: 0x4000_0000, mips: 4000 }
  return Object.fromEntries(
    row.flatMap((number, at) => {
      const id = ids[at] ?? ''
      return number === undefined ? [] : [[id, number + (base[id] ?? 0)]]
    }),
  )
}

function unpacked(source: SyscallTable): readonly (readonly [string, Record<string, number>])[] {
  const names = source.syscalls.map((call) => call.name)
  const tables = decodeTables(encodeTables(source), names)
  return names.map((name) => {
    const numbers = [...tables].flatMap(([id, table]) => {
      const number = table.numbers.get(name)
      return number === undefined ? [] : [[id, number] as const]
    })
    return [name, Object.fromEntries(numbers)]
  })
}

function given(source: SyscallTable): readonly (readonly [string, Record<string, number>])[] {
  return source.syscalls.map((call) => [call.name, call.nr])
}

test('unpacking gives back any table that was packed', () => {
  fc.assert(
    fc.property(anyTable, (source) => {
      expect(unpacked(source)).toEqual(given(source))
    }),
  )
})

test('unpacking gives back every number of every real table', () => {
  const source = readSource().syscalls
  expect(unpacked(source)).toEqual(given(source))
})
