import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'

let folder: string
const place = (name: string) => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'studio-cli-'))
  writeFileSync(place('a.log'), 'close(3) = 0\narch_prctl(ARCH_SET_FS, 0x7f) = 0\n')
  writeFileSync(place('b.log.gz'), gzipSync('close(3) = -1 EBADF (Bad file descriptor)\n'))
  writeFileSync(place('nothing.txt'), 'hello\n')
  writeFileSync(place('empty.log'), '')
  writeFileSync(place('profile.json'), '{"defaultAction": "SCMP_ACT_ERRNO"}')
})

afterAll(() => rmSync(folder, { recursive: true }))

async function seccompStudio(args: readonly string[], input = '') {
  let out = ''
  const notes: string[] = []
  async function* stdin() {
    if (input !== '') yield new TextEncoder().encode(input)
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

interface Printed {
  readonly calls: readonly { readonly name: string; readonly arch: string | null; readonly calls: number }[]
}
const callsIn = (out: string) =>
  Object.fromEntries(
    (JSON.parse(out) as Printed).calls.map(({ name, arch, calls }) => [`${name} ${arch}`, calls]),
  )

describe('tally', () => {
  test('adds files up, packed ones too', async () => {
    const { code, out } = await seccompStudio(['tally', '--json', place('a.log'), place('b.log.gz')])
    expect(code).toBe(0)
    expect(callsIn(out)).toEqual({
      'close null': 1,
      'arch_prctl SCMP_ARCH_X86_64': 1,
      'close SCMP_ARCH_X86_64': 1,
    })
  })

  test('reads its own JSON from standard input as the same counts', async () => {
    const first = await seccompStudio(['tally', '--json', place('a.log')])
    const second = await seccompStudio(['tally', '--json', '-'], first.out)
    expect(second.out).toBe(first.out)
  })

  test('leaves out files of a folder that are no logs, and says so', async () => {
    const { code, out, notes } = await seccompStudio(['tally', folder])
    expect(code).toBe(0)
    expect(out).toContain('close')
    expect(notes).toContain('nothing.txt')
  })

  test.each([
    ['a log without calls', 'nothing.txt', 'No system calls found'],
    ['a profile', 'profile.json', 'holds a seccomp profile'],
    ['a file that is not there', 'missing.log', 'could not be read'],
  ])('%s, named, ends in 2 and prints no counts', async (_, file, words) => {
    const { code, out, notes } = await seccompStudio(['tally', '--json', place('a.log'), place(file)])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(notes).toContain(words)
  })
})

test('propose says when the log is of an architecture that the host does not run', async () => {
  const { code, notes } = await seccompStudio([
    'propose',
    place('a.log'),
    '--arch',
    'x86_64',
    '--host',
    'aarch64',
  ])
  expect(code).toBe(0)
  expect(notes).toContain('which a host of SCMP_ARCH_AARCH64 does not run')
})

describe('propose --base', () => {
  const base =
    '{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [\n' +
    ' {"names": ["read"], "action": "SCMP_ACT_ALLOW"},\n' +
    ' {"names": ["close"], "action": "SCMP_ACT_ERRNO", "comment": "never here"}\n]}\n'

  test('extends a profile, leaves its denials and says what stays denied', async () => {
    writeFileSync(place('base.json'), base)
    const args = ['propose', '--base', place('base.json'), place('a.log'), '--no-startup']
    const { code, out, notes } = await seccompStudio(args)
    expect(code).toBe(0)
    expect(out).toContain('{"names": ["close"], "action": "SCMP_ACT_ERRNO", "comment": "never here"}')
    expect(out).toContain('arch_prctl')
    expect(notes).toContain('Added since the logs show it: arch_prctl')
    expect(notes).toContain('Stays denied by rule 2 (never here): close')
  })

  test('says that the default is the profile’s, and that a base has to be a profile', async () => {
    writeFileSync(place('base.json'), base)
    const own = ['propose', '--base', place('base.json'), '--default', 'kill', place('a.log')]
    expect(await seccompStudio(own)).toMatchObject({ code: 3, out: '' })
    expect(await seccompStudio(['propose', '--base', place('nothing.txt'), place('a.log')])).toMatchObject({
      code: 2,
      out: '',
    })
  })
})

describe('propose', () => {
  interface Profile {
    readonly architectures: readonly string[]
    readonly syscalls: readonly { readonly names: readonly string[] }[]
  }
  const profileOf = (out: string) => JSON.parse(out) as Profile

  test('allows what was seen and, unless told not to, what a container needs to start', async () => {
    const bare = await seccompStudio(['propose', place('a.log'), '--no-startup'])
    expect(profileOf(bare.out).syscalls.flatMap(({ names }) => names)).toEqual(['arch_prctl', 'close'])
    const full = await seccompStudio(['propose', place('a.log')])
    expect(profileOf(full.out).syscalls.flatMap(({ names }) => names)).toContain('execve')
    expect(full.notes).toContain('Added for the start of a container')
  })

  test('takes the architecture in the names people use', async () => {
    const { out } = await seccompStudio(['propose', '-', '--arch', 'arm64'], 'syscall_0x22(1) = 0\n')
    expect(profileOf(out).architectures).toEqual(['SCMP_ARCH_AARCH64'])
    expect(profileOf(out).syscalls.flatMap(({ names }) => names)).toContain('mkdirat')
  })

  test('makes it of the logs that gave calls, and says which was empty', async () => {
    const alone = await seccompStudio(['propose', place('a.log')])
    const both = await seccompStudio(['propose', place('a.log'), place('empty.log'), place('nothing.txt')])
    expect(both).toMatchObject({ code: 0, out: alone.out })
    expect(both.notes).toContain('empty.log is empty.')
    expect(both.notes).toContain('No system calls found in')
  })

  test('names every log with the reason when none gave calls', async () => {
    const { code, out, notes } = await seccompStudio(['propose', place('empty.log'), place('nothing.txt')])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(notes).toContain('empty.log is empty.')
    expect(notes).toContain('nothing.txt (1 lines)')
  })

  test('still wants every named file to be there', async () => {
    expect(await seccompStudio(['propose', place('a.log'), place('gone.log')])).toMatchObject({ code: 2 })
  })

  test('says what the log leaves open', async () => {
    const { notes } = await seccompStudio(['propose', place('a.log')])
    expect(notes).toContain(
      'This log does not show the end of the program, nor what a start as another user, with or without a terminal, or on another kernel or C library would call.',
    )
  })

  test('gives no profile when nothing was seen', async () => {
    expect(await seccompStudio(['propose', place('nothing.txt')])).toMatchObject({ code: 2, out: '' })
  })
})

describe('wrong usage ends in 3', () => {
  test.each([[[]], [['dance']], [['tally']], [['tally', '--frob']], [['propose', '-', '--arch', 'z80']]])(
    '%j',
    async (args) => {
      const { code, out, notes } = await seccompStudio(args)
      expect({ code, out }).toEqual({ code: 3, out: '' })
      expect(notes).toContain('usage')
    },
  )

  test('and asking for help in 0', async () => {
    expect(await seccompStudio(['--help'])).toMatchObject({ code: 0, notes: '' })
    expect((await seccompStudio(['propose', '--help'])).out).toContain('--arch A')
  })
})
