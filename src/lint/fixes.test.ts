import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Catalog } from '#catalog/catalog.ts'
import { loadCatalog } from '#catalog/load.ts'
import { readDocument } from '#core/profile/document.ts'
import { type Launcher, launchers } from '#core/target/engines.ts'
import { defaultTarget, type Target, withLauncher } from '#core/target/target.ts'
import { callsOpened, decisionsBeyond } from './fixtures/fix-law.ts'
import { applyFix, lint } from './lint.ts'
import type { Finding } from './rule.ts'

let catalog: Catalog
beforeAll(async () => {
  catalog = await loadCatalog()
})

const pool = [
  ...[
    'read',
    'socket',
    'clone',
    'clone3',
    'ioctl',
    'ptrace',
    'mount',
    'fsopen',
    'openat',
    'openat2',
    'unlinkat',
  ],
  ...['execve', 'personality', 'shmget', 'socketcall', 'statx', 'stat', 'exit_group', 'mmap', 'ptrac', 'bpf'],
]
const value = fc.constantFrom(
  0n,
  1n,
  2n,
  16n,
  38n,
  0x5412n,
  0x7e02_0000n,
  0xffff_ff9cn,
  2n ** 32n + 1n,
  2n ** 64n - 100n,
)
const condition = fc.record(
  {
    index: fc.integer({ min: 0, max: 3 }),
    value,
    valueTwo: value,
    op: fc.constantFrom('EQ', 'EQ', 'NE', 'LT', 'GE', 'MASKED_EQ').map((op) => `SCMP_CMP_${op}`),
  },
  { requiredKeys: ['index', 'value', 'op'] },
)
const action = fc
  .constantFrom('ALLOW', 'ALLOW', 'ERRNO', 'KILL', 'KILL_PROCESS', 'LOG', 'TRACE')
  .map((word) => `SCMP_ACT_${word}`)
const guard = fc.constantFrom(
  { caps: ['CAP_SYS_ADMIN'] },
  { caps: ['CAP_CHOWN'] },
  { minKernel: '4.8' },
  { arches: ['s390x'] },
)
const rule = fc.record(
  {
    names: fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 4 }),
    action,
    errnoRet: fc.constantFrom(1, 38),
    args: fc.oneof(fc.constant([]), fc.array(condition, { minLength: 1, maxLength: 2 })),
    includes: guard,
    excludes: guard,
  },
  { requiredKeys: ['names', 'action'] },
)
const profile = fc.record(
  {
    defaultAction: action,
    defaultErrnoRet: fc.constantFrom(1, 38),
    architectures: fc.constantFrom(['SCMP_ARCH_X86_64'], ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86']),
    flags: fc.constant(['SECCOMP_FILTER_FLAG_LOG']),
    syscalls: fc.array(rule, { maxLength: 5 }),
  },
  { requiredKeys: ['defaultAction', 'syscalls'] },
)
const target: fc.Arbitrary<Target> = fc
  .constantFrom<readonly [Launcher, string]>(
    ['docker', '28.2'],
    ['containerd', '1.6'],
    ['podman', '4.3'],
    ['crun', '1.20'],
  )
  .map(([runtime, runtimeVersion]) => withLauncher(defaultTarget, runtime, runtimeVersion))

const print = (json: unknown) =>
  JSON.stringify(json, (_, each) => (typeof each === 'bigint' ? `#${each}#` : each), 2).replaceAll(
    /"#(\d+)#"/g,
    '$1',
  )

/** Calls that run with the second text and not with the first, on any of the launchers. */
function openedBy(before: string, after: string): readonly string[] {
  return launchers.flatMap((launcher) => {
    const place = { target: withLauncher(defaultTarget, launcher), catalog, names: pool }
    return callsOpened(before, after, place).map((name) => `${name} on ${launcher}`)
  })
}

const places = (found: readonly Finding[], rule: string) =>
  found.filter((each) => each.rule === rule).reduce((sum, { also }) => sum + 1 + also.length, 0)

describe('a fix of a random profile', { timeout: 120_000 }, () => {
  test('takes its finding away, leaves a readable text and changes no decision out of its reach', () => {
    fc.assert(
      fc.property(profile, target, (json, on) => {
        const text = print(json)
        const look = (each: string) => lint({ document: readDocument(each), target: on, catalog })
        const found = look(text)
        for (const finding of found) {
          for (const fix of finding.fixes) {
            const after = applyFix(text, fix)
            const label = [fix.label.code, fix.kind, after] as const
            expect(readDocument(after).reading.kind).toBe('profile')
            expect([
              ...label,
              decisionsBeyond(fix.reach, text, after, { target: on, catalog, names: pool }),
            ]).toEqual([...label, []])
            if (fix.kind === 'safe' && finding.severity !== 'error')
              expect([...label, openedBy(text, after)]).toEqual([...label, []])
            if (fix.kind === 'safe')
              expect([...label, places(look(after), finding.rule)]).not.toEqual([
                ...label,
                places(found, finding.rule),
              ])
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})

test('a condition that is always true is no safe removal where another rule names the call', () => {
  const text =
    '{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["read"],"action":"SCMP_ACT_LOG","args":[{"index":0,"value":0,"op":"SCMP_CMP_GE"}]},{"names":["read"],"action":"SCMP_ACT_TRACE"}]}'
  const found = lint({ document: readDocument(text), target: defaultTarget, catalog })
  const fixes = found.filter(({ rule }) => rule === 'tautology').flatMap((each) => each.fixes)
  expect(fixes.map(({ kind, reach }) => [kind, reach])).toEqual([['suggested', ['read']]])
})

test('the repair of a start names what only the default kills once newer calls are named', () => {
  const text =
    '{"defaultAction": "SCMP_ACT_KILL", "syscalls": [{"names": ["execve", "exit_group"], "action": "SCMP_ACT_ALLOW"}]}'
  const starting = (each: string) =>
    lint({ document: readDocument(each), target: defaultTarget, catalog }).filter(
      ({ rule }) => rule === 'startup-runc',
    )
  const [first] = starting(text)
  // epoll_ctl comes right behind exit_group: until then runc answers it with ENOSYS.
  expect(first?.syscalls).toContain('epoll_ctl')
  const fix = first?.fixes[0]
  const after = fix === undefined ? text : applyFix(text, fix)
  expect(starting(after).flatMap(({ syscalls }) => syscalls)).toEqual([
    'futex',
    'rt_sigreturn',
    'mmap',
    'tgkill',
    'sched_yield',
  ])
})

test('the law finds a fix that changes more than it says', () => {
  const before =
    '{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": ["statx"], "action": "SCMP_ACT_ALLOW"}]}'
  const after = before.replace('"statx"', '"statx", "ptrace"')
  const place = { target: defaultTarget, catalog }
  expect(decisionsBeyond(['statx'], before, after, place)).toContain('ptrace')
  expect(decisionsBeyond(['ptrace'], before, after, place)).toEqual([])
})
