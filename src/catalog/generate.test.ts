import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { encodeCore } from './encode.ts'
import { generate, readSource } from './generate.ts'

const data = fileURLToPath(new URL('./data/', import.meta.url))
const files = generate()

describe('the files in data', () => {
  test.each([...files.keys()])('%s is what source gives, byte for byte', (name) => {
    expect(readFileSync(data + name, 'utf8') === files.get(name)).toBe(true)
  })

  test('are all generated', () => {
    expect(readdirSync(data).toSorted()).toEqual([...files.keys()].toSorted())
  })

  test.each([
    ['core.ts', 24_000],
    ['details.ts', 20_000],
    ['cards.ts', 12_000],
    ['constants.ts', 34_000],
    ['template-moby-default.ts', 4_000],
    ['template-containers-common-default.ts', 4_000],
  ])('%s stays within %i bytes of gzip', (name, limit) => {
    expect(gzipSync(files.get(name) ?? '').length).toBeLessThanOrEqual(limit)
  })
})

describe('an incomplete source is refused', () => {
  const source = readSource()

  test('a call without a group', () => {
    expect(() => encodeCore({ ...source, groups: source.groups.replace(' openat2 ', ' ') })).toThrow(
      'openat2 is in 0 groups',
    )
  })

  test('a call in two groups', () => {
    expect(() => encodeCore({ ...source, groups: `${source.groups}more|More|openat2\n` })).toThrow(
      'openat2 is in 2 groups',
    )
  })

  test('names out of order', () => {
    const syscalls = { ...source.syscalls, syscalls: source.syscalls.syscalls.toReversed() }
    expect(() => encodeCore({ ...source, syscalls })).toThrow('not sorted')
  })
})
