import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { coreMessages } from '../messages.ts'
import { errorRows, explainError } from './explain.ts'
import type { Knowledge } from './explanation.ts'

interface Sample {
  readonly from: string
  readonly text: string
  readonly calls: readonly string[]
  /** How the line is opened; `rules` where left out. */
  readonly kind?: string
}

function samples(name: string): readonly Sample[] {
  return JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'))
}

const nothing: readonly string[] = JSON.parse(
  readFileSync(new URL('./fixtures/nothing.json', import.meta.url), 'utf8'),
)

const callsIn = (text: string, knowledge?: Knowledge) => [
  ...new Set(explainError(text, knowledge).flatMap(({ calls }) => calls.map(({ name }) => name))),
]

/** What the catalog would know of the texts here. */
const calledNames = new Set(
  (
    'prctl socket bind listen getcwd dup kill mkdir capget poll wait4 fcntl sched_getaffinity timer_create ' +
    'timer_settime getsockname setsockopt setitimer recvmsg getpeername'
  ).split(' '),
)

/** Names of a 64-bit machine; `mkdir` and `kill` are plain words too. */
const host: Knowledge = {
  arch: 'SCMP_ARCH_X86_64',
  nameOf: () => undefined,
  archOf: () => undefined,
  isCall: (name) => calledNames.has(name),
}

describe('a start that failed', () => {
  test.each(samples('starts'))('$from: $text', ({ text, calls }) => {
    const found = callsIn(text)
    expect(found.toSorted()).toEqual(calls.toSorted())
  })

  test.each(samples('starts').slice(0, 40))('with ENOSYS is read the same: $text', ({ text, calls }) => {
    const missing = text
      .replaceAll('operation not permitted', 'function not implemented')
      .replaceAll('Operation not permitted', 'Function not implemented')
    expect(callsIn(missing).toSorted()).toEqual(calls.toSorted())
  })
})

test.each([
  ['[error] clone() failed: Operation not permitted', ['clone']],
  ['OSError: [Errno 1] Operation not permitted: io_uring_setup', ['io_uring_setup']],
  ['Failed to create user namespace: Operation not permitted', ['clone', 'unshare']],
  ['the read failed: Operation not permitted', []],
])('a call is named by its parentheses, or behind the error: %s', (text, calls) => {
  const known = new Set(['clone', 'io_uring_setup', 'read'])
  expect(callsIn(text, { ...host, isCall: (name) => known.has(name) }).toSorted()).toEqual(calls)
})

describe('a program that failed', () => {
  test.each(samples('programs'))('$from: $text', ({ text, calls }) => {
    expect(callsIn(text)).toEqual(calls)
  })
})

interface Refused {
  readonly program: string
  readonly refused: readonly string[]
  readonly text: string
}

/** What programs of Debian 12 print when a filter refuses them each of their calls in turn, with EPERM. */
const refusedPrograms: readonly Refused[] = JSON.parse(
  readFileSync(new URL('./fixtures/refused.json', import.meta.url), 'utf8'),
)

describe('a real program whose call was refused', () => {
  test.each(refusedPrograms)('$program: $text', ({ text, refused }) => {
    expect(refused.some((name) => callsIn(text, host).includes(name))).toBe(true)
  })
})

describe('a text that names no call', () => {
  test.each(samples('no-call'))('$from: $text', ({ text, kind }) => {
    const found = explainError(text)
    expect(found.map(({ opening }) => opening.kind)).toEqual([kind])
    expect(found[0]?.calls).toEqual([])
  })

  test.each(nothing)('of another trouble explains nothing: %s', (text) => {
    expect(explainError(text)).toEqual([])
  })
})

describe('what it says', () => {
  const first = (text: string, ...more: readonly [Parameters<typeof explainError>[1]?]) => {
    const [found] = explainError(text, ...more)
    if (found === undefined) throw new Error(`nothing found in ${text}`)
    return found
  }

  test('clone3 is answered with ENOSYS, which opens nothing, and clone is let through', () => {
    const { opening, sure } = first("RuntimeError: can't start new thread")
    expect(sure).toBe('several')
    expect(opening).toMatchObject({
      kind: 'rules',
      rules: [
        { name: 'clone3', effect: { action: 'SCMP_ACT_ERRNO', errnoRet: 38 } },
        { name: 'clone', effect: { action: 'SCMP_ACT_ALLOW' } },
      ],
    })
  })

  test('a condition keeps the opening small', () => {
    const { calls, opening } = first(
      'warning: Error disabling address space randomization: Operation not permitted',
    )
    const all = [{ index: 0, op: 'SCMP_CMP_EQ', value: 0x40000n, valueTwo: 0n }]
    expect(calls).toEqual([{ name: 'personality', condition: { all, label: 'ADDR_NO_RANDOMIZE' } }])
    expect(opening).toMatchObject({ rules: [{ name: 'personality', conditions: all }] })
  })

  test('the clock needs a capability, and Docker’s default then opens it', () => {
    expect(first('date: cannot set date: Operation not permitted').opening).toMatchObject({
      capabilities: [{ name: 'CAP_SYS_TIME', isNeeded: true, opens: true }],
    })
  })

  test('fork/exec of Go is the clone that makes namespaces, never execve', () => {
    const { calls } = first('fork/exec /proc/self/exe: operation not permitted')
    expect(calls.map(({ name, condition }) => `${name} ${condition?.label}`)).toEqual([
      'clone CLONE_NEWUSER',
      'unshare CLONE_NEWUSER',
    ])
    const s390 = first('cannot clone: Operation not permitted', {
      arch: 'SCMP_ARCH_S390X',
      nameOf: () => undefined,
      archOf: () => undefined,
      isCall: () => false,
    })
    expect(s390.calls[0]?.condition?.all[0]?.index).toBe(1)
  })

  test('a call that ENOSYS would not have stopped is left out', () => {
    expect(callsIn('pthread_create failed (ENOSYS) for attributes')).toEqual(['clone'])
  })

  test('every sentence has words', () => {
    const codes = errorRows.flatMap(({ notes, opening }) => [
      ...notes,
      ...(opening === undefined || opening.kind === 'rules' ? [] : [opening.remedy.code]),
    ])
    expect(codes.filter((code) => !(code in coreMessages))).toEqual([])
  })

  const known = {
    arch: 'SCMP_ARCH_X86_64',
    nameOf: (nr: number, arch: string) => (nr === 165 && arch === 'SCMP_ARCH_X86_64' ? 'mount' : undefined),
    archOf: (audit: number) => (audit === 0xc000003e ? 'SCMP_ARCH_X86_64' : undefined),
    isCall: (name: string) => ['mount', 'setns', 'kill', 'openat'].includes(name),
  }
  const record = 'audit: type=1326 audit(1.2:3): auid=1 uid=0 pid=7 comm="x" exe="/x" sig=31 arch=c000003e'

  test('a record of the kernel names the call by number and architecture', () => {
    const killed = first(`[12.5] ${record} syscall=165 compat=0 ip=0x1 code=0x80000000`, known)
    expect(killed).toMatchObject({ calls: [{ name: 'mount' }], sure: 'measured' })
    expect(killed.why[0]?.code).toBe('error-why-kernel-killed')
    const refused = first(`${record} syscall=165 compat=0 ip=0x1 code=0x50001`, known)
    expect(refused.why[0]?.code).toBe('error-why-kernel-error')
    expect(first(`${record} syscall=999 compat=0 code=0x0`, known).opening.kind).toBe('look')
  })

  test('strace names it in SIGSYS and in an error', () => {
    const signal =
      '--- SIGSYS {si_signo=SIGSYS, si_code=SYS_SECCOMP, si_call_addr=0x7f, si_syscall=__NR_mount, si_arch=AUDIT_ARCH_X86_64} ---'
    expect(first(signal, known).calls[0]?.name).toBe('mount')
    const line = 'setns(3, CLONE_NEWNET)                 = -1 EPERM (Operation not permitted)'
    expect(first(line, known).calls[0]?.name).toBe('setns')
  })

  test('a call that the text names itself counts when it is one, and no plain word does', () => {
    expect(first('reading: setns: operation not permitted', known).calls[0]?.name).toBe('setns')
    expect(first('openat /x/y: operation not permitted', known).calls[0]?.name).toBe('openat')
    expect(explainError('kill: Operation not permitted', known)).toEqual([])
    expect(explainError('frobnicate: Operation not permitted', known)).toEqual([])
  })
})

describe('the target', () => {
  const crun: Knowledge = { ...host, runtime: { kind: 'crun', version: '1.28' } }
  const runc = (version: string): Knowledge => ({ ...host, runtime: { kind: 'runc', version } })
  const mountId = 'could not get mount id: operation not permitted'
  const codes = (knowledge: Knowledge) =>
    explainError(mountId, knowledge).flatMap(({ why }) => why.map(({ code }) => code))

  test('puts words of its own runtime first and says which are another’s', () => {
    const text = `${mountId}\ncapset: Operation not permitted`
    const firsts = (knowledge: Knowledge) => explainError(text, knowledge).map(({ calls }) => calls[0]?.name)
    expect(firsts(runc('1.3.6'))).toEqual(['statx', 'capset'])
    expect(firsts(crun)).toEqual(['capset', 'statx'])
    expect(codes(crun)).toContain('error-why-other-runtime')
  })

  test.each([
    ['1.2.7', true],
    ['1.2.8', false],
    ['1.3.2', true],
    ['1.3.3', false],
    ['1.5.1', false],
    ['1.1.15', true],
  ])('of runc %s cannot have said what a later one says: %s', (version, isOther) => {
    expect(codes(runc(version)).includes('error-why-other-runtime')).toBe(isOther)
  })

  test('puts calls of its starts first', () => {
    const text = 'read from the init process'
    const [found] = explainError(text, { ...crun, startCalls: ['rt_sigaction'] })
    expect(found?.calls[0]?.name).toBe('rt_sigaction')
  })

  test('names calls as its architecture does', () => {
    const has = (name: string) => ['setgid32', 'setuid32'].includes(name)
    expect(
      callsIn(
        'runc run failed: unable to start container process: unable to setup user: operation not permitted',
        { ...host, has },
      ),
    ).toEqual(['setgid32', 'setuid32'])
  })
})

const mega = 1_000_000
const hostile = [
  ...[...samples('programs'), ...samples('starts'), ...samples('no-call')].map(({ text }) =>
    text.replaceAll(/operation not permitted|function not implemented/gi, '').replaceAll('\n', ' '),
  ),
  ...[
    'a\nb\n',
    '\n',
    "'",
    '(',
    'a(',
    'x: ',
    '\\\\n',
    'arch=1 ',
    '"msg":"',
    'time="" level=error msg="',
    'SIGSYS {',
    'os.pipe() ',
  ],
]

test.each(hostile)('a megabyte of it is judged in less than a second: %s', (part) => {
  const start = process.cpuUsage().user
  explainError(part.repeat(Math.ceil(mega / part.length)), host)
  expect(process.cpuUsage().user - start).toBeLessThan(1_000_000)
})
