import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { meaningOf } from '../../src/core/bpf/return-value.ts'
import { answer, decide } from '../../src/core/evaluate/decide.ts'
import { defaultTarget, type Target } from '../../src/core/target.ts'
import { preparedFrom } from './compare.ts'
import { numbers } from './numbers.ts'

// What was once measured with real containers, kept as claims. `ioprio_get` is the guinea pig.

const runc: Target = {
  ...defaultTarget,
  runtime: 'runc',
  runtimeVersion: '1.1.5',
  libseccomp: '2.5.4',
  kernel: '6.1',
}
const crun: Target = { ...runc, runtime: 'crun', runtimeVersion: '1.8.1' }
const both = [runc, crun]

const arg = (index: number, op: string, value: number | bigint, valueTwo: number | bigint = 0n) =>
  `{"index":${index},"op":"SCMP_CMP_${op}","value":${value},"valueTwo":${valueTwo}}`
const rule = (name: string, action: string, args: readonly string[] = []) => {
  const [word, errno] = action.split(' ')
  const number = errno === undefined ? '' : `,"errnoRet":${errno}`
  return `{"names":["${name}"],"action":"SCMP_ACT_${word}"${number},"args":[${args.join()}]}`
}
const pig = (action: string, ...args: readonly string[]) => rule('ioprio_get', action, args)
const profile = (rules: readonly string[], members = '"defaultAction":"SCMP_ACT_ALLOW"') =>
  `{${members},"syscalls":[${rules.join()}]}`
const on = (...architectures: readonly string[]) =>
  `"defaultAction":"SCMP_ACT_ALLOW","architectures":${JSON.stringify(architectures.map((each) => `SCMP_ARCH_${each}`))}`

function ready(text: string, target: Target) {
  const prepared = preparedFrom(text, target)
  if (prepared.kind !== 'ready')
    throw new Error(`${target.runtime}: ${prepared.printed ?? prepared.message.code}`)
  return prepared
}

function shown(ret: number): string {
  const { action, data } = meaningOf(ret)
  const word = action.replace('SCMP_ACT_', '')
  return word === 'ERRNO' ? `ERRNO(${data})` : word
}

/** `ERRNO(101)`, for a call by name or number. */
function of(
  text: string,
  target: Target,
  call: string | number,
  args: readonly bigint[] = [],
  abi = 'X86_64',
) {
  const arch = `SCMP_ARCH_${abi}`
  const nr = typeof call === 'number' ? call : numbers.numberOf(call, arch)
  if (nr === undefined) throw new Error(`no ${call} on ${abi}`)
  const six = Array.from({ length: 6 }, (_, index) => args[index] ?? 0n)
  return shown(answer(ready(text, target), { arch, nr, args: six }).ret)
}

function refusal(text: string, target: Target): string | undefined {
  const prepared = preparedFrom(text, target)
  return prepared.kind === 'ready' ? undefined : (prepared.printed ?? prepared.kind)
}

describe.each(both)('names and actions under $runtime', (target) => {
  test('E1: an unknown name next to a known one is ignored', () => {
    const text = profile(['{"names":["frobnicate","ioprio_get"],"action":"SCMP_ACT_ERRNO","errnoRet":101}'])
    expect(of(text, target, 'ioprio_get')).toBe('ERRNO(101)')
  })

  test('E5: the default’s number is its own, a rule without one takes EPERM', () => {
    const text = profile([pig('ERRNO')], '"defaultAction":"SCMP_ACT_ERRNO","defaultErrnoRet":77')
    expect(of(text, target, 'getpid')).toBe('ERRNO(77)')
    expect(of(text, target, 'ioprio_get')).toBe('ERRNO(1)')
  })

  test('E6: without a tracer the number of TRACE is no errno', () => {
    const prepared = ready(profile([pig('TRACE 101')]), target)
    const call = { arch: 'SCMP_ARCH_X86_64', nr: 252, args: [] }
    expect(decide(prepared, call)).toMatchObject({ action: 'SCMP_ACT_TRACE', errno: 38 })
  })

  test('E7: a rule that says the default is dropped, with arguments too', () => {
    const text = profile([pig('ERRNO 101'), pig('ALLOW', arg(0, 'EQ', 5))])
    expect(of(text, target, 'ioprio_get', [5n])).toBe('ERRNO(101)')
  })

  test('E10: what only Docker reads is ignored', () => {
    const guarded = '{"names":["ioprio_get"],"action":"SCMP_ACT_ERRNO","includes":{"caps":["CAP_SYS_ADMIN"]}}'
    expect(of(profile([guarded]), target, 'ioprio_get')).toBe('ERRNO(1)')
  })

  test('E20: ERRNO 0 feigns success, 4094 is the largest', () => {
    expect(
      decide(ready(profile([pig('ERRNO 0')]), target), { arch: 'SCMP_ARCH_X86_64', nr: 252, args: [] }).errno,
    ).toBe(0)
    expect(of(profile([pig('ERRNO 4094')]), target, 'ioprio_get')).toBe('ERRNO(4094)')
  })
})

describe('where runc and crun differ', () => {
  test('E2: a legacy name is nothing to runc and an error to crun', () => {
    const text = profile(['{"name":"ioprio_get","action":"SCMP_ACT_ERRNO","errnoRet":101}'])
    expect(of(text, runc, 'ioprio_get')).toBe('ALLOW')
    expect(refusal(text, crun)).toBe("load `config.json`: Required field 'names' not present")
  })

  test('E5b, E6: a number on an action that takes none', () => {
    const byDefault = profile([], '"defaultAction":"SCMP_ACT_ALLOW","defaultErrnoRet":5')
    const inRule = profile([pig('LOG 5')])
    for (const text of [byDefault, inRule]) {
      expect(refusal(text, runc)).toBeUndefined()
      expect(refusal(text, crun)).toMatch(/^errno value specified for action `SCMP_ACT_/)
    }
  })

  test('E11: above the largest named number runc answers ENOSYS, crun the default', () => {
    for (const [word, crunSays] of [
      ['ERRNO', 'ERRNO(1)'],
      ['KILL', 'KILL_THREAD'],
      ['TRAP', 'TRAP'],
    ]) {
      const text = profile([pig('ALLOW')], on('X86_64').replace('ALLOW', String(word)))
      expect(of(text, runc, 600)).toBe('ERRNO(38)')
      expect(of(text, crun, 600)).toBe(crunSays)
      expect(of(text, runc, 251)).toBe(crunSays)
    }
  })

  test('E11: no ENOSYS under LOG or TRACE, nor without a list of architectures before 1.1.15', () => {
    expect(of(profile([pig('ALLOW')], on('X86_64').replace('ALLOW', 'LOG')), runc, 600)).toBe('LOG')
    const unlisted = profile([pig('ALLOW')], '"defaultAction":"SCMP_ACT_ERRNO"')
    expect(of(unlisted, runc, 600)).toBe('ERRNO(1)')
    expect(of(unlisted, { ...runc, runtimeVersion: '1.1.15' }, 600)).toBe('ERRNO(38)')
  })

  test('E11d: one deny rule for a newer call raises the bound', () => {
    const text = profile([pig('ALLOW'), rule('cachestat', 'ERRNO 2')], on('X86_64').replace('ALLOW', 'ERRNO'))
    expect(of(text, runc, 451)).toBe('ERRNO(2)')
    expect(of(text, runc, 440)).toBe('ERRNO(1)')
    expect(of(text, runc, 452)).toBe('ERRNO(38)')
  })

  test('E16: of seven conditions with a repeat runc reads all, crun six', () => {
    const args = [0, 1, 2, 3, 4, 5, 0].map((index) => arg(index, 'EQ', index === 0 ? 9 : index))
    const text = profile([pig('ERRNO 101', ...args)])
    expect(of(text, runc, 'ioprio_get', [0n, 1n])).toBe('ERRNO(101)')
    expect(of(text, crun, 'ioprio_get', [0n, 1n])).toBe('ALLOW')
  })

  test('E17: any flag stops an old runc', () => {
    const text = profile([], '"defaultAction":"SCMP_ACT_ALLOW","flags":["SECCOMP_FILTER_FLAG_LOG"]')
    expect(refusal(text, runc)).toBe('runc run failed: seccomp flags are not yet supported by runc')
    expect(refusal(text, { ...runc, runtimeVersion: '1.2.0' })).toBeUndefined()
    expect(refusal(text, crun)).toBeUndefined()
  })

  test('E18: NOTIFY', () => {
    const byRule = profile([pig('NOTIFY')])
    expect(refusal(byRule, runc)).toBe(
      'runc run failed: unable to start container process: listenerPath is not set',
    )
    expect(of(byRule, crun, 'ioprio_get')).toBe('NOTIFY')
    const byDefault = profile([], '"defaultAction":"SCMP_ACT_NOTIFY"')
    expect(refusal(byDefault, runc)).toMatch(/SCMP_ACT_NOTIFY cannot be used as default action$/)
    expect(refusal(byDefault, crun)).toBe('read from the init process')
  })
})

describe.each(both)('conditions under $runtime', (target) => {
  test('E4: an index twice makes every condition a rule of its own, those on other indexes too', () => {
    const range = profile([pig('ERRNO 101', arg(0, 'GE', 3), arg(0, 'LE', 5))])
    for (const value of [0n, 4n, 9n]) expect(of(range, target, 'ioprio_get', [value])).toBe('ERRNO(101)')
    const more = profile([pig('ERRNO 101', arg(0, 'EQ', 3), arg(0, 'EQ', 4), arg(1, 'EQ', 7))])
    expect(of(more, target, 'ioprio_get', [0n, 7n])).toBe('ERRNO(101)')
    expect(of(more, target, 'ioprio_get', [0n, 8n])).toBe('ALLOW')
  })

  test('E8: of two rules without conditions the first wins', () => {
    expect(of(profile([pig('ERRNO 101'), pig('ERRNO 102')]), target, 'ioprio_get')).toBe('ERRNO(101)')
    expect(of(profile([pig('ERRNO 102'), pig('ERRNO 101')]), target, 'ioprio_get')).toBe('ERRNO(102)')
  })

  test('E8c, d, m: a rule without conditions beats others wherever it stands', () => {
    const [plain, picky] = [pig('ERRNO 101'), pig('KILL_PROCESS', arg(0, 'EQ', 5))]
    expect(of(profile([plain, picky]), target, 'ioprio_get', [5n])).toBe('ERRNO(101)')
    expect(of(profile([picky, plain]), target, 'ioprio_get', [5n])).toBe('ERRNO(101)')
  })

  test('E8e: the same condition with two actions is refused', () => {
    const text = profile([pig('ERRNO 101', arg(0, 'EQ', 5)), pig('ERRNO 102', arg(0, 'EQ', 5))])
    expect(refusal(text, target)).toMatch(/[fF]ile exists$/)
  })

  test('E8g–j: EQ before GT, higher index first, whatever the order of the file', () => {
    const [equal, above] = [pig('ERRNO 101', arg(0, 'EQ', 1000)), pig('ERRNO 102', arg(0, 'GT', 500))]
    const [first, second] = [pig('ERRNO 101', arg(0, 'EQ', 1)), pig('ERRNO 102', arg(1, 'EQ', 1))]
    for (const rules of [
      [equal, above],
      [above, equal],
    ]) {
      expect(of(profile(rules), target, 'ioprio_get', [1000n])).toBe('ERRNO(101)')
    }
    for (const rules of [
      [first, second],
      [second, first],
    ]) {
      expect(of(profile(rules), target, 'ioprio_get', [1n, 1n])).toBe('ERRNO(102)')
    }
  })

  test('E8k, l: a prefix swallows the longer rule, or is refused after it', () => {
    const short = pig('ERRNO 101', arg(0, 'EQ', 5))
    const long = pig('ERRNO 102', arg(0, 'EQ', 5), arg(1, 'EQ', 6))
    expect(of(profile([short, long]), target, 'ioprio_get', [5n, 6n])).toBe('ERRNO(101)')
    expect(refusal(profile([long, short]), target)).toMatch(/[fF]ile exists$/)
  })

  test('E15: every operator, unsigned over 64 bits', () => {
    const cases: readonly (readonly [op: string, holds: readonly bigint[], not: readonly bigint[]])[] = [
      ['EQ', [5n], [4n, 5n + (1n << 32n)]],
      ['NE', [4n, 5n + (1n << 32n)], [5n]],
      ['LT', [4n], [5n, (1n << 64n) - 1n]],
      ['LE', [5n], [6n, 1n << 63n]],
      ['GT', [6n, 1n << 63n], [5n]],
      ['GE', [5n, 1n << 32n], [4n]],
    ]
    for (const [op, holds, not] of cases) {
      const text = profile([pig('ERRNO 101', arg(0, op, 5))])
      for (const value of holds) expect(of(text, target, 'ioprio_get', [value]), op).toBe('ERRNO(101)')
      for (const value of not) expect(of(text, target, 'ioprio_get', [value]), op).toBe('ALLOW')
    }
  })

  test('E15: bits outside the mask are left out of the value, an empty mask asks for nothing', () => {
    const odd = profile([pig('ERRNO 101', arg(0, 'MASKED_EQ', 0x0f, 0xf5))])
    expect(of(odd, target, 'ioprio_get', [0x25n])).toBe('ERRNO(101)')
    expect(of(odd, target, 'ioprio_get', [0x26n])).toBe('ALLOW')
    const empty = profile([pig('ERRNO 101', arg(0, 'MASKED_EQ', 0, 5))])
    expect(of(empty, target, 'ioprio_get', [77n])).toBe('ERRNO(101)')
  })

  test('E15x, y: on i386 only the lower word counts', () => {
    const text = profile([pig('ERRNO 101', arg(0, 'EQ', (1n << 32n) + 5n))], on('X86_64', 'X86'))
    expect(of(text, target, 'ioprio_get', [5n], 'X86')).toBe('ERRNO(101)')
    expect(of(text, target, 'ioprio_get', [5n])).toBe('ALLOW')
    const masked = profile([pig('ERRNO 101', arg(0, 'MASKED_EQ', 1n << 32n, 1n << 32n))], on('X86_64', 'X86'))
    expect(of(masked, target, 'ioprio_get', [0n], 'X86')).toBe('ERRNO(101)')
    expect(of(masked, target, 'ioprio_get', [0n])).toBe('ALLOW')
  })

  test('E21: 2100 tests load, 4200 are more than the kernel takes', { timeout: 60_000 }, () => {
    const many = (count: number) =>
      profile(Array.from({ length: count }, (_, value) => pig('ERRNO 101', arg(0, 'EQ', value))))
    expect(of(many(2100), target, 'ioprio_get', [2099n])).toBe('ERRNO(101)')
    expect(refusal(many(4200), target)).toMatch(/[iI]nvalid argument$/)
  })
})

describe.each(both)('architectures under $runtime', (target) => {
  test('E9: without a list, or with it, other ABIs are killed, even when the default allows', () => {
    const lists = ['"defaultAction":"SCMP_ACT_ALLOW"', on(), on('X86_64')]
    for (const members of lists) {
      const text = profile([pig('ERRNO 101')], members)
      expect(of(text, target, 'getpid', [], 'X86')).toBe('KILL_THREAD')
      expect(of(text, target, 0x4000_0000 + 39)).toBe('KILL_THREAD')
      expect(of(text, target, 'getpid')).toBe('ALLOW')
      expect(of(text, target, 0xffff_ffff)).toBe('ALLOW')
    }
  })

  test('E9: the native architecture is always there', () => {
    for (const listed of ['X86', 'X32', 'AARCH64']) {
      expect(of(profile([pig('ERRNO 101')], on(listed)), target, 'ioprio_get')).toBe('ERRNO(101)')
    }
  })

  test('E9: the other byte order cannot be in one filter', () => {
    expect(refusal(profile([], on('X86_64', 'S390X')), target)).toMatch(/umerical argument out of domain$/)
  })

  test('M1, M3: a socket rule on i386 loses its first condition, through socketcall', () => {
    const text = profile(
      [rule('socket', 'ERRNO 101', [arg(0, 'EQ', 38), arg(1, 'EQ', 5)])],
      on('X86_64', 'X86'),
    )
    expect(of(text, target, 'socketcall', [1n, 5n], 'X86')).toBe('ERRNO(101)')
    expect(of(text, target, 'socketcall', [1n, 6n], 'X86')).toBe('ALLOW')
    expect(of(text, target, 'socketcall', [2n, 5n], 'X86')).toBe('ALLOW')
    expect(of(text, target, 'socket', [38n, 5n], 'X86')).toBe('ERRNO(101)')
    expect(of(text, target, 'socket', [2n, 5n])).toBe('ALLOW')
  })

  test('ipc: the version in the upper half of the first argument passes by', () => {
    const text = profile([rule('shmget', 'ERRNO 101')], on('X86_64', 'X86'))
    expect(of(text, target, 'ipc', [23n], 'X86')).toBe('ERRNO(101)')
    expect(of(text, target, 'ipc', [0x10017n], 'X86')).toBe('ALLOW')
  })

  test('M8: a rule for socketcall itself swallows those', () => {
    const text = profile([rule('socket', 'ERRNO 101'), rule('socketcall', 'ERRNO 102')], on('X86_64', 'X86'))
    expect(of(text, target, 'socketcall', [1n], 'X86')).toBe('ERRNO(102)')
  })

  test('M9: x32 has numbers of its own', () => {
    const text = profile([rule('ioctl', 'ERRNO 101')], on('X86_64', 'X32'))
    expect(of(text, target, 0x4000_0000 + 514)).toBe('ERRNO(101)')
    expect(of(text, target, 0x4000_0000 + 16)).toBe('ALLOW')
    expect(of(text, target, 16)).toBe('ERRNO(101)')
  })
})

describe('default profiles', () => {
  const moby = readFileSync(
    fileURLToPath(new URL('../../src/core/fixtures/defaults/moby-2026-06.json', import.meta.url)),
    'utf8',
  )
  const newUser = 0x1000_0000n

  test('B1: a high bit of the address family passes Docker’s socket rules', () => {
    expect(of(moby, defaultTarget, 'socket', [38n, 5n])).toBe('ERRNO(1)')
    expect(of(moby, defaultTarget, 'socket', [40n, 1n])).toBe('ERRNO(1)')
    expect(of(moby, defaultTarget, 'socket', [40n + (1n << 32n), 1n])).toBe('ALLOW')
  })

  test('D1, D2: handed to containerd as it is, Docker’s default opens what a capability guards', () => {
    expect(of(moby, defaultTarget, 'unshare', [newUser])).toBe('ERRNO(1)')
    const containerd: Target = { ...defaultTarget, runtime: 'containerd', runtimeVersion: '1.7' }
    expect(of(moby, containerd, 'unshare', [newUser])).toBe('ALLOW')
  })

  test('FIX: blocks of masked values hold against high bits', () => {
    const blocks = [
      [0xffff_ffe0n, 0n],
      [0xffff_fffcn, 32n],
      [0xffff_fffen, 36n],
      [0xffff_ffffn, 39n],
    ] as const
    const rules = blocks.map(([mask, value]) => rule('socket', 'ALLOW', [arg(0, 'MASKED_EQ', mask, value)]))
    const text = profile(rules, '"defaultAction":"SCMP_ACT_ERRNO"')
    for (const family of [38n, 40n]) {
      expect(of(text, crun, 'socket', [family])).toBe('ERRNO(1)')
      expect(of(text, crun, 'socket', [family + (1n << 32n)])).toBe('ERRNO(1)')
    }
    for (const family of [1n, 37n, 39n]) expect(of(text, crun, 'socket', [family])).toBe('ALLOW')
  })
})

test('uretprobe and uprobe are never filtered on new kernels', () => {
  const text = profile([], '"defaultAction":"SCMP_ACT_ERRNO"')
  expect(of(text, { ...crun, kernel: '6.18' }, 335)).toBe('ALLOW')
  expect(of(text, { ...crun, kernel: '6.18' }, 336)).toBe('ALLOW')
  expect(of(text, { ...crun, kernel: '6.17' }, 336)).toBe('ERRNO(1)')
  expect(of(text, { ...crun, kernel: '6.1' }, 335)).toBe('ERRNO(1)')
  const between = { ...crun, kernel: '6.12' }
  expect(answer(ready(text, between), { arch: 'SCMP_ARCH_X86_64', nr: 335, args: [] }).certain).toBe(false)
})
