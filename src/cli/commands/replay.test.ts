import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../run.ts'

let folder: string
const place = (name: string) => join(folder, name)

const log = `socket(AF_ALG, SOCK_SEQPACKET, 0) = 3
socket(AF_UNIX, SOCK_STREAM, 0) = 4
getpid() = 7
getpid() = 7
`
const alg = '"args":[{"index":0,"op":"SCMP_CMP_EQ","value":38}]'
const profile = (rule: string) =>
  `{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["socket"],${rule}}]}`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'studio-replay-'))
  writeFileSync(place('log.strace'), log)
  writeFileSync(place('denies.json'), profile(`"action":"SCMP_ACT_ERRNO","errnoRet":97,${alg}`))
  const guard = '"excludes":{"caps":["CAP_SYS_ADMIN"]}'
  writeFileSync(place('guarded.json'), profile(`"action":"SCMP_ACT_ERRNO",${guard}`))
  writeFileSync(place('logs.json'), profile(`"action":"SCMP_ACT_LOG",${alg}`))
  writeFileSync(place('kills.json'), '{"defaultAction":"SCMP_ACT_KILL_PROCESS","syscalls":[]}')
  writeFileSync(place('bad.json'), '{"defaultAction":"NO"}')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function replay(...args: readonly string[]) {
  let out = ''
  const notes: string[] = []
  async function* stdin() {
    yield new TextEncoder().encode(log)
  }
  const code = await run(['replay', ...args], {
    stdin: stdin(),
    out: (text) => {
      out += text
    },
    note: (line) => notes.push(line),
  })
  return { code, out, notes: notes.join('\n') }
}

test('lists what would be denied, with the error and the values, and ends in 1', async () => {
  const { code, out } = await replay(place('denies.json'), place('log.strace'))
  expect(code).toBe(1)
  expect(out).toBe(
    [
      '    calls  system call             what happens',
      '        1  socket                  denied EAFNOSUPPORT',
      '           Rule 1 decides: its conditions hold.',
      '           With family = AF_ALG.',
      '',
      '2 calls seen: 1 denied, 1 runs',
      '',
    ].join('\n'),
  )
})

test('what only leaves a line in a log is told and fails nothing', async () => {
  const { code, out } = await replay(place('logs.json'), '-')
  expect(code).toBe(0)
  expect(out).toContain('2 calls seen: 1 runs, logged, 1 runs')
})

test('a newer call that is "not there" falls back to an older one that runs, and fails nothing', async () => {
  const absent = '{"names":["statx"],"action":"SCMP_ACT_ERRNO","errnoRet":38}'
  const older = '{"names":["newfstatat"],"action":"SCMP_ACT_ERRNO","errnoRet":1}'
  const text = (rules: string) => `{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[${rules}]}`
  writeFileSync(place('absent.json'), text(absent))
  writeFileSync(place('neither.json'), text(`${absent},${older.replace('newfstatat', 'newfstatat","stat')}`))
  writeFileSync(place('statx.strace'), 'statx(3, "", 0, STATX_ALL, 0x7ffd) = 0\n')
  const { code, out } = await replay(place('absent.json'), place('statx.strace'))
  expect(code).toBe(0)
  expect(out).toContain('falls back ENOSYS\n           Programs then call newfstatat, which runs.')
  expect(out).toContain('1 calls seen: 1 falls back')
  expect((await replay(place('neither.json'), place('statx.strace'))).code).toBe(1)
})

test('says as what it takes a log that names no architecture, and takes --arch without a word', async () => {
  writeFileSync(place('plain.strace'), 'getpid() = 7\n')
  const plain = await replay(place('logs.json'), place('plain.strace'))
  expect(plain).toMatchObject({ code: 0, notes: expect.stringContaining('Assumed: x86_64') })
  const said = [place('logs.json'), place('plain.strace'), '--arch', 'x86', '--json']
  expect(JSON.parse((await replay(...said)).out).entries[0].arch).toBe('SCMP_ARCH_X86')
  expect((await replay(...said)).notes).toBe('')
})

test('gives every call as JSON, worst first', async () => {
  const { code, out } = await replay(place('denies.json'), place('log.strace'), '--json')
  const { totals, entries } = JSON.parse(out)
  expect(code).toBe(1)
  expect(totals).toEqual({ seen: 2, killed: 0, denied: 1, unsure: 0, fallback: 0, logged: 0, allowed: 1 })
  expect(entries[0]).toMatchObject({
    name: 'socket',
    fate: 'denied',
    calls: 1,
    errnoName: 'EAFNOSUPPORT',
    rule: 0,
  })
  expect(entries[0].seen).toEqual([{ args: [{ index: 0, value: '38' }], calls: 1 }])
  expect(entries.slice(1)).toMatchObject([
    { name: 'getpid', fate: 'allowed', calls: 2 },
    { name: 'socket', fate: 'allowed', calls: 1 },
  ])
})

test('a call that kills counts as such', async () => {
  const { code, out } = await replay(place('kills.json'), place('log.strace'))
  expect(code).toBe(1)
  expect(out).toContain('2 calls seen: 2 kills')
})

test('follows the target: a rule that a capability lifts denies nothing with it', async () => {
  const withIt = [place('guarded.json'), place('log.strace'), '--caps', 'CAP_SYS_ADMIN']
  expect((await replay(...withIt)).code).toBe(0)
  expect((await replay(...withIt.with(3, 'none'))).code).toBe(1)
})

test('a profile or log that cannot be used ends in 2, a missing one in 3', async () => {
  expect((await replay(place('bad.json'), place('log.strace'))).code).toBe(2)
  expect((await replay(place('none.json'), place('log.strace'))).code).toBe(2)
  expect((await replay(place('denies.json'), place('denies.json'))).code).toBe(2)
  expect((await replay(place('denies.json'))).code).toBe(3)
})
