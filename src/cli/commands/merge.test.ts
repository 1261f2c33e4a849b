import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../run.ts'

let folder: string
const place = (name: string) => join(folder, name)
const profile = (names: string, arches = '"SCMP_ARCH_X86_64"') =>
  `{"defaultAction":"SCMP_ACT_ERRNO","architectures":[${arches}],
    "syscalls":[{"names":[${names}],"action":"SCMP_ACT_ALLOW"}]}`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'studio-merge-'))
  writeFileSync(place('a.json'), profile('"read","close"'))
  writeFileSync(place('b.json'), profile('"read","write"'))
  writeFileSync(place('two.json'), profile('"write"', '"SCMP_ARCH_X86_64","SCMP_ARCH_X86"'))
  writeFileSync(place('bad.json'), '{"defaultAction":"NO"}')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function merge(...args: readonly string[]) {
  let out = ''
  const notes: string[] = []
  const code = await run(['merge', '--runtime', 'crun', ...args], {
    stdin: (async function* () {})(),
    out: (text) => {
      out += text
    },
    note: (line) => notes.push(line),
  })
  return { code, out, notes: notes.join('\n') }
}

function merged(names: readonly string[]) {
  return {
    defaultAction: 'SCMP_ACT_ERRNO',
    architectures: ['SCMP_ARCH_X86_64'],
    syscalls: [{ names, action: 'SCMP_ACT_ALLOW' }],
  }
}

test('writes what either profile lets through', async () => {
  const { code, out, notes } = await merge(place('a.json'), place('b.json'))
  expect(code).toBe(0)
  expect(notes).toBe('')
  expect(JSON.parse(out)).toEqual(merged(['read', 'close', 'write']))
})

test('writes what both let through with --intersect', async () => {
  const { code, out } = await merge(place('a.json'), place('b.json'), '--intersect')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual(merged(['read']))
})

test('writes nothing where one profile cannot say it, names the call and ends in 2', async () => {
  const { code, out, notes } = await merge(place('a.json'), place('two.json'))
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(notes).toContain('close on SCMP_ARCH_X86: the first profile does not list this architecture')
})

test('says which file cannot be used and ends in 2', async () => {
  const { code, out, notes } = await merge(place('a.json'), place('bad.json'))
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(notes).toContain('bad.json: ')
})

test('wants two profiles', async () => {
  expect((await merge(place('a.json'))).code).toBe(3)
})
