import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../run.ts'

let folder: string
const place = (name: string) => join(folder, name)
const profile = (names: string) =>
  `{"defaultAction":"SCMP_ACT_ERRNO","architectures":["SCMP_ARCH_X86_64"],
    "syscalls":[{"names":[${names}],"action":"SCMP_ACT_ALLOW"}]}`

const wide = profile('"read"').replace('"SCMP_ARCH_X86_64"', '"SCMP_ARCH_X86_64","SCMP_ARCH_X86"')

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'studio-diff-'))
  writeFileSync(place('a.json'), profile('"read"'))
  writeFileSync(place('b.json'), profile('"write"'))
  writeFileSync(place('wide.json'), wide)
  writeFileSync(place('bad.json'), '{"defaultAction":"NO"}')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function diff(...args: readonly string[]) {
  let out = ''
  const notes: string[] = []
  const code = await run(['diff', '--runtime', 'crun', ...args], {
    stdin: (async function* () {})(),
    out: (text) => {
      out += text
    },
    note: (line) => notes.push(line),
  })
  return { code, out, notes }
}

test('names the calls that are decided otherwise and ends in 1', async () => {
  const { code, out } = await diff(place('a.json'), place('b.json'))
  expect(code).toBe(1)
  expect(out).toBe(
    '- read                      ALLOW → ERRNO EPERM\n' +
      '+ write                     ERRNO EPERM → ALLOW\n' +
      '2 calls are decided otherwise\n',
  )
})

test('ends in 0 where nothing differs', async () => {
  const { code, out } = await diff(place('a.json'), place('a.json'))
  expect(code).toBe(0)
  expect(out).toBe('0 calls are decided otherwise\n')
})

test('an architecture of which one profile says nothing is one line', async () => {
  const { code, out } = await diff(place('wide.json'), place('a.json'))
  expect(code).toBe(1)
  expect(out.split('\n')).toHaveLength(3)
  expect(out).toContain('SCMP_ARCH_X86: the second profile has no rules for it, all KILL')
  expect(out).toContain('0 calls are decided otherwise, and SCMP_ARCH_X86 as a whole')
})

test('calls that the architecture lacks are no difference', async () => {
  writeFileSync(place('open.json'), profile('"read","open","no_such_call"').replace('X86_64', 'AARCH64'))
  writeFileSync(place('read.json'), profile('"read"').replace('X86_64', 'AARCH64'))
  const { code, out } = await diff(place('open.json'), place('read.json'), '--host', 'aarch64')
  expect([code, out]).toEqual([0, '0 calls are decided otherwise\n'])
})

test('gives the same as JSON', async () => {
  const { out } = await diff(place('a.json'), place('b.json'), '--json')
  expect(JSON.parse(out).calls[0]).toMatchObject({ name: 'read', kind: 'closed', isAlways: true })
})

test('says which file cannot be compared and ends in 2', async () => {
  const { code, notes } = await diff(place('a.json'), place('bad.json'))
  expect(code).toBe(2)
  expect(notes.join()).toContain('bad.json: ')
})

test('one profile on two targets: what an update changes, and which part of it does', async () => {
  writeFileSync(place('stub.json'), profile('"read","openat2"'))
  const args = ['--libseccomp', '2.6.1', '--kernel', '6.12', '--to-runtime', 'crun 1.28']
  const { code, out } = await diff(place('stub.json'), ...args, '--runtime', 'runc 1.3.6')
  expect(code).toBe(1)
  const lines = out.split('\n')
  expect(lines.slice(0, 2)).toEqual(['Changed: runc 1.3.6 → crun 1.28.', 'Loads: on both alike.'])
  expect(lines.at(-3)).toContain('No rule decides')
  expect(out).toMatch(/^~ ERRNO ENOSYS → ERRNO EPERM: .*\bstatmount\b/m)
})

test('a profile that does the same on both ends in 0', async () => {
  const { code, out } = await diff(place('a.json'), '--runtime', 'crun 1.21', '--to-kernel', '6.6')
  expect([code, out]).toEqual([
    0,
    'Changed: Linux 6.12 → Linux 6.6.\nLoads: on both alike.\nStarts: alike.\n0 calls are decided otherwise.\n',
  ])
})

test('a single part that changes an answer is named among those that changed', async () => {
  writeFileSync(place('new.json'), profile('"read","statmount"'))
  const { out } = await diff(
    place('new.json'),
    '--runtime',
    'docker 27.0',
    '--to-runtime',
    'docker 29.7',
    '--json',
  )
  const { calls, changed } = JSON.parse(out)
  expect(changed.map(({ part }: { part: string }) => part)).toEqual(['engine', 'runtime', 'libseccomp'])
  const found = calls.find(({ name }: { name: string }) => name === 'statmount')
  expect(found).toMatchObject({
    after: 'ALLOW',
    causes: ['libseccomp 2.5.5 → libseccomp 2.6.0'],
  })
})

test('a second target without a profile, or with two, is refused with the usage', async () => {
  const { code, notes } = await diff(place('a.json'), place('b.json'), '--to-runtime', 'runc')
  expect(code).toBe(3)
  expect(notes.join('\n')).toContain('diff --to-… needs one profile')
})
