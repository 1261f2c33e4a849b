import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const tests = ['src', 'e2e'].flatMap((folder) =>
  readdirSync(new URL(`../${folder}/`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test|spec)\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
)

test('a random test that fails prints its seed and what it found', () => {
  const fails = () => fc.assert(fc.property(fc.nat(), (size) => size < 3))
  expect(fails).toThrow(/seed: -?\d+[\s\S]*Counterexample: \[3\]/)
})

test('random tests are run by what prints the seed, and by nothing else', () => {
  const sources = tests
    .map((file) => ({ file, text: readFileSync(new URL(`../${file}`, import.meta.url), 'utf8') }))
    .filter(({ text }) => /^import fc from/m.test(text))
  expect(sources.length).toBeGreaterThan(20)
  const silent = sources.filter(
    ({ text }) => !/\bfc\.assert\(/.test(text) || /\bfc\.(check|sample)\b/.test(text),
  )
  expect(silent.map(({ file }) => file)).toEqual([])
})
