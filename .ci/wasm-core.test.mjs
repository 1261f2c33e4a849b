import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { numbersIn, whole } from './wasm-core.mjs'

const formats = fileURLToPath(new URL('../src/import/formats/', import.meta.url))
const lanes = [join(formats, 'strace/lane'), join(formats, 'kernel-audit/lane')]

test.each(lanes)('addresses of %s are written once, where TypeScript reads them too', async (lane) => {
  const numbers = await numbersIn(join(lane, 'addresses.as'))
  expect(Object.keys(numbers).length).toBeGreaterThan(20)
  expect(Object.values(numbers).every(Number.isSafeInteger)).toBe(true)
  for (const file of readdirSync(lane).filter((name) => name.endsWith('.as') && name !== 'addresses.as'))
    expect(readFileSync(join(lane, file), 'utf8'), file).not.toMatch(/^const [A-Z_]+: usize = /m)
})

test('a part stands in its place, and one that is not there is an error', async () => {
  const text = await whole(join(formats, 'strace/lane/core.as'))
  expect(text).not.toContain('@include')
  expect(text).toContain('function readPrefix(')
  await expect(whole(join(formats, 'strace/lane/nothing.as'))).rejects.toThrow('ENOENT')
})
