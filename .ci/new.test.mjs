import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { format, make } from './new.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
const settings = ['package.json', 'tsconfig.json', 'biome.json', 'vite.config.ts', '.gitignore', '.ci']
const kinds = ['rule', 'format', 'target', 'pane', 'reader']
const idOf = (kind) => `sample-${kind}`

let copy
const made = []
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'studio-new-'))
  for (const path of ['src', 'e2e', ...settings])
    cpSync(join(project, path), join(copy, path), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'))
  execFileSync('git', ['init', '-q'], { cwd: copy })
  for (const kind of kinds) made.push(...make(copy, kind, idOf(kind)))
  format(copy, made)
}, 60_000)
afterAll(() => rmSync(copy, { recursive: true }))

const run = (command, ...args) => {
  const { status, stdout, stderr } = spawnSync(join(copy, 'node_modules/.bin', command), args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { status, text: stdout + stderr }
}

test('what is made passes types', { timeout: 120_000 }, () => {
  expect(run('tsc').text).toBe('')
})

test('what is made passes the linter', { timeout: 60_000 }, () => {
  const sources = made.filter((path) => /\.tsx?$/.test(path))
  const { status, text } = run('biome', 'check', '--error-on-warnings', ...sources)
  expect(status, text).toBe(0)
})

test('a test says of each kind what is still to be written', { timeout: 60_000 }, () => {
  const { status, text } = run('vitest', 'run', 'src/to-be-written.test.ts')
  expect(status).toBe(1)
  for (const words of [
    'src/lint/rules/sample-rule.ts: why it matters, in whole sentences',
    'src/lint/fixtures/sample-rule/flags.json: a profile that the rule flags',
    'src/export/targets/sample-target.ts: the text, and what it says less than the document',
    'src/ui/i18n/en/sample-pane.ts: the name of the tab',
    'src/import/formats/sample-format.ts: how sure a file with this head is one, from 0 to 1',
    'src/import/fixtures/sample-format/expected.json: each call with its count, as another tool counts them',
    'src/import/profiles/sample-reader.ts: the text as an OCI profile, with what could not be taken over',
    'src/import/profiles/sample-reader.test.ts: a real document, what is read from it',
    'e2e/sample-pane.spec.ts: what a person does here, from a file to the answer',
  ])
    expect(text).toContain(words)
})

test('the conformance test of rules runs the new one', { timeout: 120_000 }, () => {
  const { status, text } = run('vitest', 'run', 'src/lint/conformance.test.ts', '-t', 'sample-rule')
  expect(status).toBe(1)
  expect(text).toContain('sample-rule/flags.json')
})

test('the conformance test of targets runs the new one', { timeout: 120_000 }, () => {
  const { status, text } = run('vitest', 'run', 'src/export/conformance.test.ts', '-t', 'sample-target')
  expect(status).toBe(1)
  expect(text).toContain('sample-target')
})

test('the conformance test of log formats runs the new one', { timeout: 120_000 }, () => {
  const { status, text } = run('vitest', 'run', 'src/import/conformance.test.ts', '-t', 'sample-format')
  expect(status).toBe(1)
  expect(text).toContain('recording.txt has exactly the entries that were recorded')
})

test('a new reader is asked with the others', { timeout: 120_000 }, () => {
  const own = run(
    'vitest',
    'run',
    'src/import/profiles/sample-reader.test.ts',
    'src/import/profiles/fixtures.test.ts',
  )
  expect(own.status, own.text).toBe(0)
})

test('nothing is overwritten, and an id is words with hyphens', () => {
  expect(() => make(copy, 'rule', 'sample-rule')).toThrow('is there already')
  expect(() => make(copy, 'rule', '../x')).toThrow('words-with-hyphens')
  expect(() => make(copy, 'planet', 'x')).toThrow('usage')
  expect(readFileSync(join(copy, 'src/lint/topics/content.ts'), 'utf8')).toContain('sampleRule')
})
