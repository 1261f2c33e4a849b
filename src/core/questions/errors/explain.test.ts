import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { coreMessages } from '../messages.ts'
import { errorRows, explainError } from './explain.ts'

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

const callsIn = (text: string) => [
  ...new Set(explainError(text).flatMap(({ calls }) => calls.map(({ name }) => name))),
]

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

describe('a program that failed', () => {
  test.each(samples('programs'))('$from: $text', ({ text, calls }) => {
    expect(callsIn(text)).toEqual(calls)
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

test('text of any length is judged in no time, whatever row it plays at', () => {
  const parts = [
    ...new Set(errorRows.map(({ says }) => says.source.replaceAll(/\\|\(\?:|\^|\$/g, '').slice(0, 24))),
  ]
  const start = process.cpuUsage().user
  for (const part of [
    ...parts.slice(0, 40),
    'exec `/',
    '"msg":"',
    'time="" level=error msg="',
    '\\\\n',
    'fork',
    '(',
    'a(',
    'arch=1 ',
  ])
    explainError(part.repeat(100_000))
  expect(process.cpuUsage().user - start).toBeLessThan(20_000_000)
})
