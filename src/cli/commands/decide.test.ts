import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newestOf } from '#core/target/engines.ts'
import { run } from '../run.ts'

let folder: string
const place = (name: string) => join(folder, name)
const socket =
  '{"names":["socket"],"action":"SCMP_ACT_ERRNO","errnoRet":97,"args":[{"index":0,"op":"SCMP_CMP_EQ","value":38}]}'
const profile = `{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[${socket}]}`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'studio-decide-'))
  writeFileSync(place('p.json'), profile)
  writeFileSync(place('bad.json'), '{"defaultAction":"NO"}')
  writeFileSync(place('empty.json'), '{}')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function studio(args: readonly string[], input = '') {
  let out = ''
  const notes: string[] = []
  async function* stdin() {
    // In pieces, as a pipe gives it.
    const bytes = new TextEncoder().encode(input)
    for (let at = 0; at < bytes.length; at += 700) yield bytes.slice(at, at + 700)
  }
  const code = await run(args, {
    stdin: stdin(),
    out: (text) => {
      out += text
    },
    note: (line) => notes.push(line),
  })
  return { code, out, notes: notes.join('\n') }
}

describe('decide', () => {
  test('Docker before 20.10.4 answers new calls with the default: its runc has no ENOSYS stub', async () => {
    const rule =
      '{"names":["read","write","execve","exit_group","rt_sigreturn","statx"],"action":"SCMP_ACT_ALLOW"}'
    const text = `{"defaultAction":"SCMP_ACT_ERRNO","architectures":["SCMP_ARCH_X86_64"],"syscalls":[${rule}]}`
    const on = (runtime: string) =>
      studio(['decide', '-', 'faccessat2(-100,0,1,0)', '--runtime', runtime], text)
    expect((await on('docker 19.03')).out).toMatch(/^SCMP_ACT_ERRNO EPERM/)
    expect((await on('docker 20.10.3')).out).toMatch(/^SCMP_ACT_ERRNO EPERM/)
    expect((await on('docker 20.10.4')).out).toMatch(/^SCMP_ACT_ERRNO ENOSYS/)
    expect(await on('docker 17.06')).toMatchObject({
      out: expect.stringMatching(/EPERM[\s\S]*Not certain: docker 17.06/),
      notes: expect.stringContaining('nearest'),
    })
  })

  test('a version that is not known is noted and makes nothing certain', async () => {
    const args = ['decide', place('p.json'), 'socket(38)', '--engine', 'docker 99.0', '--json']
    const { out, notes } = await studio(args)
    expect(notes).toBe(
      `Not certain: docker 99.0 is not known here; this is answered as for ${newestOf('docker')}, the nearest that is.`,
    )
    expect(JSON.parse(out)).toMatchObject({ errno: 97, certain: false })
    expect(
      (await studio(['decide', place('p.json'), 'socket(38)', '--engine', `docker ${newestOf('docker')}.3`]))
        .notes,
    ).toBe('')
  })

  test('a profile for other hosts says so', async () => {
    const text = '{"defaultAction":"SCMP_ACT_ALLOW","architectures":["SCMP_ARCH_AARCH64"]}'
    expect((await studio(['decide', '-', 'read(0)'], text)).notes).toContain(
      'names aarch64 and not the host, x86_64',
    )
    expect((await studio(['decide', '-', 'read(0)', '--host', 'aarch64'], text)).notes).toBe('')
  })

  test('says what happens and why; a denial ends in 1', async () => {
    const denied = await studio(['decide', place('p.json'), 'socket(AF_ALG, SOCK_SEQPACKET, 0)'])
    expect(denied).toMatchObject({
      code: 1,
      out: 'SCMP_ACT_ERRNO EAFNOSUPPORT\n  Rule 1 decides: its conditions hold.\n',
    })
    expect(await studio(['decide', place('p.json'), 'socket(2)'])).toMatchObject({ code: 0 })
  })

  test('answers for another ABI and as JSON', async () => {
    const { code, out } = await studio(['decide', place('p.json'), 'socket(38)', '--arch', 'x86', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      action: 'SCMP_ACT_KILL_THREAD',
      ret: '0x00000000',
      rule: null,
      certain: true,
    })
  })

  test('a call that the ABI lacks is told, with what programs there call', async () => {
    const question = ['decide', place('p.json'), 'open("/", 0)', '--arch', 'aarch64']
    expect(await studio(question)).toMatchObject({
      code: 0,
      out: 'aarch64 has no open; programs there use openat.\n',
      notes: '',
    })
    expect(JSON.parse((await studio([...question, '--json'])).out)).toMatchObject({
      absent: true,
      instead: 'openat',
    })
    expect(await studio(['decide', place('p.json'), 'no_such_call(1)'])).toMatchObject({ code: 3, out: '' })
  })

  test('what does not load is said, and ends in 2', async () => {
    const crun = await studio(['decide', place('empty.json'), 'read', '--runtime', 'crun 1.8.1'])
    expect(crun).toMatchObject({
      code: 2,
      notes: "load `config.json`: Required field 'defaultAction' not present",
    })
    expect((await studio(['decide', place('bad.json'), 'read'])).code).toBe(2)
  })

  test('of a text that every runtime reads otherwise, the answer is the runtime’s, with the reason why it is odd', async () => {
    const text = '{"defaultAction": "SCMP_ACT_ALLOW", "defaultAction": "SCMP_ACT_ERRNO", "syscalls": []}'
    writeFileSync(place('twice.json'), text)
    const of = (runtime: string) => studio(['decide', place('twice.json'), 'read', '--runtime', runtime])
    const [runc, crun] = [await of('runc 1.1.5'), await of('crun 1.8.1')]
    expect([runc.out.split('\n')[0], crun.out.split('\n')[0]]).toEqual([
      'SCMP_ACT_ERRNO EPERM',
      'SCMP_ACT_ALLOW',
    ])
    expect(runc.notes).toContain('defaultAction')
  })

  test('a call or target that is none is wrong usage', async () => {
    for (const words of [['frobnicate(1)'], ['read', '--runtime', 'lxc'], ['read', '--kernel', 'new'], []]) {
      expect((await studio(['decide', place('p.json'), ...words])).code).toBe(3)
    }
  })
})

describe('decide --batch', () => {
  const target = {
    runtime: 'runc 1.1.5',
    libseccomp: '2.5.4',
    kernel: '6.1',
    arch: 'SCMP_ARCH_X86_64',
    caps: ['CAP_CHOWN'],
  }
  const calls = [
    { arch: 'SCMP_ARCH_X86_64', nr: 41, args: ['38', '5', '0', '0', '0', '0'] },
    { arch: 'SCMP_ARCH_X86_64', nr: 41, args: ['18446744073709551615', '5', '0', '0', '0', '0'] },
    { arch: 'SCMP_ARCH_X86', nr: 359, args: ['38', '0', '0', '0', '0', '0'] },
  ]
  const question = (text: string, more: object = {}) =>
    `${JSON.stringify({ profile: text, target, calls, ...more })}\n`
  const answers = async (input: string) => {
    const { code, out } = await studio(['decide', '--batch'], input)
    expect(code).toBe(0)
    return out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
  }

  test('answers one line a line, in the fixed shape', async () => {
    const found = await answers(question(profile) + question(profile, { calls: [] }))
    expect(found).toEqual([
      {
        load: 'ok',
        message: '',
        decisions: [
          { ret: '0x00050061', certain: true },
          { ret: '0x7fff0000', certain: true },
          { ret: '0x00000000', certain: true },
        ],
      },
      { load: 'ok', message: '', decisions: [] },
    ])
  })

  test('tells what does not load, and what loads nothing', async () => {
    const twice = `{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[${socket},${socket.replace('97', '98')}]}`
    const [refused, unconfined, unreadable] = await answers(question(twice) + question('{}') + question('{'))
    expect(refused).toEqual({
      load: 'refused',
      message:
        'runc run failed: unable to start container process: error adding seccomp rule for syscall socket: file exists',
      decisions: [],
    })
    expect(unconfined).toMatchObject({ load: 'unconfined', decisions: [{ ret: '0x7fff0000' }, {}, {}] })
    expect(unreadable).toMatchObject({ load: 'refused', decisions: [] })
  })

  test('a series of versions is answered as its newest, and not for certain', async () => {
    const [found] = await answers(question(profile, { target: { engine: 'docker 28' } }))
    expect(found.message).toBe(
      'docker 28 names no single version; answered as docker 28.5.2, the nearest known.',
    )
    expect(found.decisions).toHaveLength(calls.length)
    expect(found.decisions.every(({ certain }: { certain: boolean }) => !certain)).toBe(true)
  })

  test('a refused text is still answered for its runtime, with what is wrong with it', async () => {
    const [found] = await answers(question(profile.replace('"names"', '"action":"SCMP_ACT_LOG","names"')))
    expect(found.load).toBe('ok')
    expect(found.message).toContain('stands twice')
    expect(found.decisions[0]).toEqual({ ret: '0x00050061', certain: true })
  })

  test.each([
    ['{"profile":1}', '"profile" is no text'],
    ['[]', 'the line is no object'],
    ['nothing', 'no JSON: '],
    ['{"profile":"{}","target":{"runtime":"lxc 1"}}', 'unknown runtime lxc'],
    [
      '{"profile":"{}","target":{"libseccomp":"new"}}',
      'libseccomp new does not say which version; nearest known: 2.6.1',
    ],
    ['{"profile":"{}","target":{"arch":"SCMP_ARCH_VAX"}}', 'unknown architecture SCMP_ARCH_VAX'],
    ['{"profile":"{}","target":{"caps":[1]}}', '"caps" has something'],
    ['{"profile":"{}","calls":[{"nr":"x"}]}', 'is no decimal number'],
    ['{"profile":"{}","calls":[{"nr":4294967296}]}', 'more than 32 bits'],
    ['{"profile":"{}","calls":[{"nr":1,"args":["0x5"]}]}', 'an argument is no decimal number'],
    ['{"profile":"{}","calls":[{"nr":1,"args":["18446744073709551616"]}]}', 'more than 64 bits'],
    ['{"profile":"{}","calls":[{"nr":1,"args":[9007199254740993]}]}', 'an argument is no decimal number'],
  ])('%s is no question', async (line, why) => {
    const { code, notes } = await studio(['decide', '--batch'], `${line}\n`)
    expect(code).toBe(2)
    expect(notes).toContain(`line 1: `)
    expect(notes).toContain(why)
  })

  test('a number may be negative, and an argument as large as there are', async () => {
    const all = { arch: 'SCMP_ARCH_X86_64', nr: -1, args: ['18446744073709551615', '-1'] }
    const [found] = await answers(question(profile, { calls: [all, { ...all, nr: 4294967295 }] }))
    expect(found.decisions[0]).toEqual(found.decisions[1])
  })

  test('a line that is no question is told with its number, and the others are answered', async () => {
    const input = `${question(profile)}{"calls":[]}\n${question(profile)}`
    const { code, notes, out } = await studio(['decide', '--batch'], input)
    expect(code).toBe(2)
    expect(notes).toBe('line 2: no "profile" text')
    const lines = out.trim().split('\n')
    expect(lines[1]).toBe('{"error":"no \\"profile\\" text"}')
    expect(lines[2]).toBe(lines[0])
  })
})

describe('compile', () => {
  test('writes the program as bytes and as text', async () => {
    const file = place('p.bpf')
    const { code, out } = await studio([
      'compile',
      place('p.json'),
      '--arch',
      'x86_64',
      '--mode',
      'crun',
      '--asm',
      '-o',
      file,
    ])
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toBe('0000: 20 00 00 00000004  a = arch')
    expect(readFileSync(file).length).toBe(lines.length * 8)
  })

  test('strict kills the process for foreign ABIs, the others the thread', async () => {
    const last = async (mode: string) => {
      const { out } = await studio(['compile', place('p.json'), '--mode', mode, '--asm'])
      return out.trimEnd().split('\n').at(-1)
    }
    expect(await last('strict')).toContain('return KILL_PROCESS')
    expect(await last('crun')).toContain('return KILL_THREAD')
  })

  test('wants to know where the bytes go', async () => {
    expect((await studio(['compile', place('p.json')])).code).toBe(3)
    expect((await studio(['compile', place('p.json'), '--asm', '--mode', 'best'])).code).toBe(3)
    expect((await studio(['compile', place('bad.json'), '--asm'])).code).toBe(2)
  })
})
