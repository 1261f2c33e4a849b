import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { faults } from '../e2e/faults.ts'

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')
const readme = flat(read('README.md'))

/** A name that stands in the source between quotes: of a test, a group of tests, or a line of a table of cases. */
function isNamed(file: string, name: string): boolean {
  if (!existsSync(new URL(`../${file}`, import.meta.url))) return false
  const source = read(file)
  return ["'", '"', '`'].some((quote) =>
    source.includes(quote + name.replaceAll(quote, `\\${quote}`) + quote),
  )
}

const wanted = [
  ...Array.from({ length: 84 }, (_, at) => `F${at + 1}`),
  ...Array.from({ length: 20 }, (_, at) => `M${at + 1}`),
]

test('every fault stands in the table once, in order', () => {
  const ids = faults.map(({ id }) => id)
  expect(ids).toEqual(wanted)
})

describe('each fault', () => {
  test.each(faults)('$id, $what: is tried where the table says, or the README says why not', (fault) => {
    expect(fault.tests.filter(([file, name]) => !isNamed(file, name))).toEqual([])
    if (fault.reason !== undefined) expect(readme).toContain(fault.reason)
    expect(fault.tests.length > 0 || fault.reason !== undefined).toBe(true)
  })
})

test('a test that is not there is found missing', () => {
  expect(isNamed('src/faults.test.ts', 'a test that is not there is found missing')).toBe(true)
  expect(isNamed('src/faults.test.ts', ['nothing', 'of the kind'].join(' '))).toBe(false)
  expect(isNamed('src/no-such.test.ts', 'anything')).toBe(false)
})
