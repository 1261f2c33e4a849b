import { describe, expect, test } from 'vitest'
import { sampleTarget } from '#core/enforce/evaluate/fixtures/sample-profile.ts'
import { prepare } from '#core/enforce/evaluate/prepare.ts'
import { readDocument } from '#core/profile/document.ts'
import { type RiskReport, reportSteps } from '#core/questions/risk/report.ts'
import { textOfUse } from '#core/questions/risk/threat.ts'
import { defaultTarget, startedBy, type Target } from '#core/target/target.ts'
import { cautions } from './cautions.ts'
import { loadCatalog, loadConstants, loadDetails } from './load.ts'
import { riskKnowledge } from './risk-knowledge.ts'
import { loadThreats } from './threats.ts'

const catalog = await loadCatalog()
const constants = await loadConstants()
const list = await loadThreats(catalog, constants)
const { threats } = list
const knowledge = riskKnowledge(catalog, constants, list)
const details = await loadDetails()

const start = [
  ...[
    'execve',
    'exit',
    'exit_group',
    'restart_syscall',
    'rt_sigreturn',
    'capget',
    'capset',
    'chdir',
    'close',
  ],
  ...['epoll_ctl', 'faccessat2', 'fcntl', 'fstat', 'fstatfs', 'futex', 'getcwd', 'getdents64', 'getpid'],
  ...['getppid', 'newfstatat', 'openat', 'prctl', 'read', 'setgid', 'setgroups', 'setuid', 'write', 'brk'],
  ...['clone', 'epoll_pwait', 'getresuid', 'gettid', 'getuid', 'madvise', 'mmap', 'mprotect', 'munmap'],
  ...['nanosleep', 'rt_sigaction', 'rt_sigprocmask', 'sched_yield', 'sigaltstack', 'tgkill'],
]
const x86 = '"architectures":["SCMP_ARCH_X86_64","SCMP_ARCH_X86"]'

/** A profile that denies, starts containers, and has these rules besides. */
function profile(rules: readonly string[], members = ''): string {
  const first = allow(...start)
  return `{"defaultAction":"SCMP_ACT_ERRNO",${members}"syscalls":[${[first, ...rules].join()}]}`
}

function allow(...names: readonly string[]): string {
  return `{"names":${JSON.stringify(names)},"action":"SCMP_ACT_ALLOW"}`
}

function allowIf(name: string, ...conditions: readonly string[]): string {
  return `{"names":["${name}"],"action":"SCMP_ACT_ALLOW","args":[${conditions.join()}]}`
}

function when(index: number, op: string, value: string | number, valueTwo = 0): string {
  return `{"index":${index},"op":"SCMP_CMP_${op}","value":${value},"valueTwo":${valueTwo}}`
}

function report(
  text: string,
  target: Target = { ...startedBy(sampleTarget, 'docker', '24.0'), kernel: '6.12' },
): RiskReport {
  const { reading } = readDocument(text)
  if (reading.kind === 'unreadable') throw new Error(JSON.stringify(reading.problems))
  const prepared = prepare(reading.profile, target, catalog, reading)
  if (prepared.kind !== 'ready') throw new Error(prepared.message.code)
  const steps = reportSteps(prepared, knowledge)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

function verdict(id: string, text: string, target?: Target) {
  const found = report(text, target).threats.find(({ threat }) => threat.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

function exposure(name: string, text: string) {
  return report(text).score.exposures.find((each) => each.name === name)
}

const copyFail = 'CVE-2026-31431'

describe('a question about a threat', () => {
  test('is answered by the rule that lets the call through', () => {
    const { verdict: open, deciding } = verdict(copyFail, profile([allow('splice', 'socket')]))
    expect(open).toBe('open')
    expect(deciding.uses[0]?.ways[0]).toMatchObject({ state: 'open', decision: { rule: { position: 1 } } })
  })

  test('is yes where one step of all is closed', () => {
    expect(verdict(copyFail, profile([allow('socket')])).verdict).toBe('stopped')
    expect(verdict(copyFail, profile([allow('splice'), allowIf('socket', when(0, 'EQ', 1))])).verdict).toBe(
      'stopped',
    )
  })

  test('is no where a deny rule compares 64 bits of an argument of 32', () => {
    const rule = allowIf('socket', when(0, 'NE', 38))
    const { verdict: open, deciding } = verdict(copyFail, profile([allow('splice'), rule]))
    expect(open).toBe('open')
    expect(deciding.uses[0]?.ways[0]).toMatchObject({ needsRubbish: true })
    const masked = allowIf('socket', when(0, 'MASKED_EQ', '4294967295', 1))
    expect(verdict(copyFail, profile([allow('splice'), masked])).verdict).toBe('stopped')
  })

  test('is partly where only programs of another architecture come through', () => {
    const rules = [allow('splice', 'socketcall'), allowIf('socket', when(0, 'EQ', 1))]
    const { verdict: partly, deciding } = verdict(copyFail, profile(rules, `${x86},`))
    expect(partly).toBe('partly')
    const open = deciding.uses[0]?.ways.filter(({ state }) => state === 'open')
    expect(open).toMatchObject([{ arch: 'SCMP_ARCH_X86', through: 'socketcall' }])
    expect(verdict(copyFail, profile(rules)).verdict).toBe('stopped')
  })

  test('knows that a ring makes calls past the filter, from the kernel on that can', () => {
    const text = profile([allow('splice', 'io_uring_setup')])
    const on = (kernel: string) => verdict(copyFail, text, { ...sampleTarget, kernel }).verdict
    expect([on('6.12'), on('5.15')]).toEqual(['open', 'stopped'])
  })

  test('cannot be answered where somebody outside decides', () => {
    const notify = '{"names":["socket"],"action":"SCMP_ACT_NOTIFY"}'
    const text = profile([allow('splice'), notify], '"listenerPath":"/run/listener.sock",')
    const target: Target = { ...sampleTarget, runtime: 'crun', runtimeVersion: '1.20' }
    expect(verdict(copyFail, text, target).verdict).toBe('unknown')
  })

  test('counts a namespace as a step where the container lacks the right it gives', () => {
    const text = profile([allow('socket', 'bind'), allowIf('clone', when(0, 'MASKED_EQ', 0x7e02_0000))])
    const nftables = 'CVE-2024-1086'
    // The start-up rule allows clone whatever its flags.
    expect(verdict(nftables, text).verdict).toBe('open')
    const strict = text.replace('"clone",', '')
    expect(verdict(nftables, strict).verdict).toBe('stopped')
    const capable = { ...sampleTarget, capabilities: ['CAP_NET_ADMIN'] }
    expect(verdict(nftables, strict, capable).verdict).toBe('open')
    expect(verdict(nftables, `${strict.slice(0, -2)},${allow('clone3')}]}`).verdict).toBe('open')
  })

  test('of a fault of x32 looks at x32 alone', () => {
    const text = profile([allow('recvmmsg')], '"architectures":["SCMP_ARCH_X86_64","SCMP_ARCH_X32"],')
    expect(verdict('CVE-2014-0038', text).verdict).toBe('partly')
    expect(verdict('CVE-2014-0038', profile([allow('recvmmsg')])).verdict).toBe('stopped')
  })

  test('of a fault of the compat layer passes by the host’s own calls', () => {
    const capable: Target = { ...sampleTarget, capabilities: ['CAP_NET_ADMIN'] }
    const compat = verdict('CVE-2021-22555', profile([allow('setsockopt')], `${x86},`), capable)
    expect(compat.verdict).toBe('partly')
    expect(verdict('CVE-2021-22555', profile([allow('setsockopt')]), capable).verdict).toBe('stopped')
  })

  test('of arm programs on an arm host is about their numbers', () => {
    const arm = { ...sampleTarget, arch: 'SCMP_ARCH_AARCH64' }
    const text = profile([allow('perf_event_open')], '"architectures":["SCMP_ARCH_AARCH64"],')
    const { deciding } = verdict('CVE-2023-6931', text, arm)
    expect(deciding.uses[0]?.ways.map(({ arch, state }) => [arch, state])).toEqual([
      ['SCMP_ARCH_AARCH64', 'open'],
      ['SCMP_ARCH_ARM', 'closed'],
    ])
  })
})

describe('mistakes of other scorers', () => {
  test('a legacy `name` rule counts as a rule where the runtime reads it', () => {
    const legacy = profile(['{"name":"bpf","action":"SCMP_ACT_ALLOW","args":[]}'])
    expect(exposure('bpf', legacy)).toMatchObject({ openness: 'any', points: 12, rule: { position: 1 } })
    expect(exposure('bpf', profile([]))).toBeUndefined()
  })

  test('a condition that always holds limits nothing', () => {
    const always = exposure('bpf', profile([allowIf('bpf', when(0, 'GE', 0))]))
    expect(always).toMatchObject({ openness: 'any', points: 12 })
    const never = exposure('kexec_load', profile([allowIf('kexec_load', when(2, 'MASKED_EQ', 0))]))
    expect(never).toMatchObject({ openness: 'any' })
  })

  test('asking somebody outside is no barrier', () => {
    const text = profile(['{"names":["ptrace"],"action":"SCMP_ACT_TRACE"}'])
    expect(exposure('ptrace', text)).toMatchObject({ openness: 'asked' })
  })

  test('a profile under which nothing starts has no score', () => {
    const { score } = report('{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[]}')
    expect(score.value).toBeUndefined()
    expect(score.missing).toContain('execve')
    expect(report(profile([])).score.value).toBeGreaterThan(80)
    const bare = profile([]).replaceAll(/"(sigaltstack|madvise|fcntl)",/g, '')
    expect(report(bare).score.value).toBeGreaterThan(80)
  })

  test('socket without a limit is not the same as socket for chosen families', () => {
    const open = exposure('socket', profile([allow('socket')]))
    const limited = exposure('socket', profile([allowIf('socket', when(0, 'EQ', 2))]))
    expect(open?.dangers.map(({ use }) => textOfUse(use))).toContain('socket(AF_ALG)')
    expect([open?.openness, limited?.openness]).toEqual(['any', 'limited'])
    expect(limited?.points).toBeLessThan(open?.points ?? 0)
  })

  test('an architecture that only stands in the list is looked at', () => {
    const text = profile([allow('umount')], `${x86},`)
    expect(exposure('umount', text)).toMatchObject({ way: { arch: 'SCMP_ARCH_X86' } })
    expect(exposure('umount', profile([allow('umount')]))).toBeUndefined()
  })

  test('ring calls are rated as openings of their own', () => {
    expect(exposure('io_uring_setup', profile([allow('io_uring_setup')]))).toMatchObject({ openness: 'any' })
  })
})

test('each point of the score leads to an opening', () => {
  const { exposures, value } = report(profile([allow('bpf', 'ptrace')])).score
  const lost = exposures.reduce((sum, { points }) => sum + points, 0)
  expect(value).toBe(Math.round(100 - lost))
  expect(exposures[0]).toMatchObject({ name: 'bpf', rule: { position: 1 } })
})

test('a filter that lets everything through leaves no point', () => {
  expect(report('{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[]}').score.value).toBe(0)
})

describe('the tables', () => {
  test('name calls and constants that exist', () => {
    const uses = [...threats.flatMap(({ steps }) => steps.flat()), ...cautions.map(({ use }) => use)]
    const odd = uses.filter(
      ({ call, args }) =>
        catalog.syscall(call) === undefined ||
        args.some(
          ({ index, set, name }) =>
            catalog.syscall(call)?.args[index]?.filterable !== true ||
            knowledge.facts.valueOf(set, name, 'SCMP_ARCH_X86_64') === undefined,
        ),
    )
    expect(odd.map(textOfUse)).toEqual([])
  })

  test('hold at least 25 threats, each once, dated, from the checked list', () => {
    const checked = new Set([...details.values()].flatMap(({ references }) => references.map(({ id }) => id)))
    expect(threats.length).toBeGreaterThanOrEqual(25)
    expect(new Set(threats.map(({ id }) => id)).size).toBe(threats.length)
    expect(threats.filter(({ id }) => !checked.has(id))).toEqual([])
    expect(
      threats.filter(
        ({ known }) => !/^20\d\d-(0[1-9]|1[0-2])$/.test(known) || known > list.checked.slice(0, 7),
      ),
    ).toEqual([])
  })

  test('have cautions for calls of the usual target, each once', () => {
    const texts = cautions.map(({ use }) => textOfUse(use))
    expect(new Set(texts).size).toBe(texts.length)
    const target = defaultTarget.arch
    expect(cautions.filter(({ use }) => catalog.numberOf(use.call, target) === undefined)).toEqual([])
  })
})
