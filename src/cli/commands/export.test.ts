import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../run.ts'

const moby = fileURLToPath(new URL('../../core/fixtures/defaults/moby-2026-06.json', import.meta.url))
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'studio-export-'))
  writeFileSync(join(folder, 'broken.json'), '{')
  writeFileSync(join(folder, 'plain.json'), '{"defaultAction": "SCMP_ACT_ERRNO", "defaultErrnoRet": 38}')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function studio(...args: readonly string[]) {
  let out = ''
  const notes: string[] = []
  const code = await run(args, {
    stdin: (async function* () {})(),
    out: (text) => {
      out += text
    },
    note: (line) => notes.push(line),
  })
  return { code, out, notes: notes.join('\n') }
}

const namesIn = (out: string) =>
  (JSON.parse(out) as { syscalls: { names: string[] }[] }).syscalls.flatMap(({ names }) => names)

test('a Docker file for Kubernetes keeps closed what a capability guards, and says so', async () => {
  const { code, out, notes } = await studio('export', moby, '--to', 'kubernetes')
  expect(code).toBe(0)
  expect(out).not.toMatch(/includes|excludes|archMap/)
  expect(namesIn(out)).not.toContain('mount')
  expect(notes).toContain('left out')
})

test('the capabilities of the container open it', async () => {
  const { out } = await studio('export', moby, '--to', 'kubernetes', '--caps', 'CAP_SYS_ADMIN')
  expect(namesIn(out)).toContain('mount')
})

test('for Docker the guards stay', async () => {
  const { code, out, notes } = await studio('export', moby, '--to', 'docker')
  expect({ code, notes }).toEqual({ code: 0, notes: '' })
  expect(out).toContain('includes')
})

test('a file that would decide otherwise is not written', async () => {
  const { code, out, notes } = await studio('export', join(folder, 'plain.json'), '--to', 'docker 20.10')
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(notes).toContain('cannot be handed out')
})

test('a list of names and a unit come out as they are, and what they cannot say is told', async () => {
  const list = await studio('export', moby, '--to', 'names')
  expect(list.code).toBe(0)
  expect(list.out.split('\n')).toContain('openat')
  expect(list.out.split('\n')).not.toContain('socket')
  expect(list.notes).toContain('Arguments cannot be asked for')
  const unit = await studio('export', moby, '--to', 'systemd', '--choose', 'open')
  expect(unit.out).toMatch(/^\[Service\]\n/)
  expect(unit.out).toMatch(/^SystemCallFilter=.*\bsocket\b/m)
})

test('a choice that the form does not offer is a usage error', async () => {
  expect((await studio('export', moby, '--to', 'names', '--choose', 'wide')).code).toBe(3)
  expect((await studio('export', moby, '--to', 'docker', '--choose', 'open')).code).toBe(3)
})

test('what cannot be read or names no target ends with its code', async () => {
  expect(await studio('export', join(folder, 'broken.json'), '--to', 'runc')).toMatchObject({
    code: 2,
    out: '',
  })
  expect(await studio('export', join(folder, 'missing.json'), '--to', 'runc')).toMatchObject({
    code: 2,
    out: '',
  })
  expect(await studio('export', moby, '--to', 'lxc')).toMatchObject({ code: 3, out: '' })
  expect(await studio('export', moby)).toMatchObject({ code: 3, out: '' })
})
