import { describe, expect, it } from 'vitest'
import type { Tally } from '../../base/tally.ts'
import { defaultTarget, startedBy, type Target } from '../../target/target.ts'
import { hostOf } from './host.ts'
import { type ProposalOptions, proposeProfile } from './propose.ts'
import { noStart, startNeeds } from './startup.ts'

type Seen = readonly [arch: string | null, name: string | null, nr: number | null, flags?: string]

function tally(...seen: readonly Seen[]): Tally {
  const calls = seen.map(([arch, name, nr, flags]) => ({
    ...{ arch, name, nr, calls: 1, errors: {}, firstLine: 1, lastLine: 1 },
    args: flags === undefined ? [] : [{ index: 0, values: [{ value: flags, calls: 1 }], unlisted: 0 }],
  }))
  return { version: 1, calls, sources: [], skipped: [], warnings: [] }
}

const exists = () => true
const plain: ProposalOptions = { target: defaultTarget, start: noStart, exists }

function proposed(seen: readonly Seen[], options: Partial<ProposalOptions> = {}) {
  const found = proposeProfile([tally(...seen)], { ...plain, ...options })
  if (found.kind === 'error') throw new Error(found.error.code)
  return { ...found.value, profile: JSON.parse(found.value.text) }
}

const named = (...names: readonly string[]) => names.map((name): Seen => [null, name, null])

describe('a proposed profile', () => {
  it('allows what was seen, sorted, and denies the rest', () => {
    const { profile } = proposed(named('write', 'epoll_create1'))
    expect(profile).toMatchObject({ defaultAction: 'SCMP_ACT_ERRNO', defaultErrnoRet: 1 })
    const [{ names, action }] = profile.syscalls
    expect(action).toBe('SCMP_ACT_ALLOW')
    expect(names).toEqual(expect.arrayContaining(['write', 'epoll_create1']))
    expect(names).toEqual(names.toSorted())
  })

  it('lists the architectures that were seen, else the one of the target', () => {
    const both: readonly Seen[] = [
      ['SCMP_ARCH_X86_64', 'write', 1],
      ['SCMP_ARCH_X86', 'socketcall', 102],
    ]
    expect(proposed(both).architectures).toEqual(['SCMP_ARCH_X86', 'SCMP_ARCH_X86_64'])
    const target: Target = { ...defaultTarget, arch: 'SCMP_ARCH_AARCH64' }
    expect(proposed(named('read'), { target }).architectures).toEqual(['SCMP_ARCH_AARCH64'])
    expect(proposed(both, { arch: 'SCMP_ARCH_ARM' }).architectures).toEqual(['SCMP_ARCH_ARM'])
  })

  it('tells which calls were seen by a number that no table knows', () => {
    const { unresolved } = proposed([...named('read'), ['SCMP_ARCH_X86_64', null, 999]])
    expect(unresolved.map(({ nr }) => nr)).toEqual([999])
  })

  it('is not made of nothing, nor of numbers alone', () => {
    expect(proposeProfile([], plain).kind).toBe('error')
    expect(proposeProfile([tally([null, null, 999])], plain)).toEqual({
      kind: 'error',
      error: { code: 'propose-nothing-seen', params: { unresolved: 1 } },
    })
  })

  it('answers ENOSYS for the newer calls of a family of which an older one was seen', () => {
    const { plan, profile } = proposed(named('newfstatat', 'faccessat', 'set_robust_list'))
    expect(plan.absent).toEqual(expect.arrayContaining(['statx', 'faccessat2', 'rseq']))
    expect(plan.absent).not.toContain('epoll_pwait2')
    expect(profile.syscalls).toContainEqual({
      names: plan.absent,
      action: 'SCMP_ACT_ERRNO',
      errnoRet: 38,
    })
    expect(proposed(named('newfstatat', 'statx')).plan.absent).not.toContain('statx')
  })

  it('allows clone without new namespaces, and no clone3, whose flags no filter sees', () => {
    const { plan, profile } = proposed(named('clone3'))
    expect(plan.absent).toContain('clone3')
    expect(profile.syscalls).toContainEqual({
      names: ['clone'],
      action: 'SCMP_ACT_ALLOW',
      args: [{ index: 0, value: 2114060288, valueTwo: 0, op: 'SCMP_CMP_MASKED_EQ' }],
    })
    expect(proposed(named('read')).plan.absent).not.toContain('clone3')
  })

  it('looks at the second argument of clone on s390, where the flags are', () => {
    const target = { ...defaultTarget, arch: 'SCMP_ARCH_S390X' }
    const [limited] = proposed(named('clone'), { target }).plan.limited.get('clone') ?? []
    expect(limited?.conditions).toMatchObject([{ index: 1 }])
  })

  it('leaves what reaches beyond the container to a person, and says so', () => {
    const { plan } = proposed(named('io_uring_setup', 'mount', 'read'))
    expect(plan.withheld).toEqual(['io_uring_setup', 'mount'])
    expect(plan.absent).toEqual(expect.arrayContaining(['io_uring_setup', 'mount']))
    expect(plan.seen).toEqual(['read'])
    const capable = { ...defaultTarget, capabilities: ['CAP_SYS_ADMIN'] }
    expect(proposed(named('mount', 'clone'), { target: capable }).plan.seen).toEqual(['clone', 'mount'])
  })

  it('refuses what it withholds, where the default would kill', () => {
    const seen = named('io_uring_setup', 'read')
    const fallback = { action: 'SCMP_ACT_KILL_PROCESS', errnoRet: undefined } as const
    expect(proposed(seen, { fallback }).plan.refused).toEqual(['io_uring_setup'])
    expect(proposed(seen).plan.refused).toEqual([])
  })

  it('says that new namespaces were seen and are not let through', () => {
    const seen: readonly Seen[] = [['SCMP_ARCH_X86_64', 'clone', 56, String(0x1000_0011)]]
    expect(proposed(seen).plan.withheld).toEqual(['clone'])
    expect(proposed([['SCMP_ARCH_X86_64', 'clone', 56, '17']]).plan.withheld).toEqual([])
  })

  it('gives what a runtime takes a refusal of an error, where the default would kill', () => {
    const start = { allow: ['openat'], mayFail: ['fsopen', 'openat2'] }
    const kill = { action: 'SCMP_ACT_KILL_PROCESS', errnoRet: undefined } as const
    expect(proposed(named('read'), { start }).plan.refused).toEqual([])
    const { plan, profile } = proposed(named('read'), { start, fallback: kill })
    expect(plan.refused).toEqual(['fsopen'])
    expect(profile).toMatchObject({ defaultAction: 'SCMP_ACT_KILL_PROCESS' })
    expect(profile.syscalls.at(-1)).toEqual({ names: ['fsopen'], action: 'SCMP_ACT_ERRNO', errnoRet: 1 })
  })
})

describe('what starts need', () => {
  const needs = (target: Target, scope: 'own' | 'current' = 'own') => startNeeds(target, scope, exists)

  it('is less once no-new-privileges moves the filter right before the program', () => {
    const confined = needs({ ...defaultTarget, noNewPrivileges: true }).allow
    expect(needs(defaultTarget).allow).toEqual(expect.arrayContaining(['setuid', 'capset', ...confined]))
    expect(confined).not.toContain('setuid')
  })

  it('follows the runtime that starts the container, or serves all that people have', () => {
    const podman = startedBy(defaultTarget, 'podman')
    expect(needs(podman).allow).toEqual(expect.arrayContaining(['setresuid', 'pselect6', 'read']))
    expect(needs(startedBy(defaultTarget, 'runc', '1.1.5')).allow).not.toContain('statx')
    expect(needs(startedBy(defaultTarget, 'runc', '1.3.6')).allow).toEqual(
      expect.arrayContaining(['statx', 'openat2']),
    )
    expect(needs(defaultTarget, 'current').allow).toEqual(
      expect.arrayContaining(['setresuid', 'setuid', 'statx', 'pselect6']),
    )
  })

  it('lets any program begin and end', () => {
    expect(needs(startedBy(defaultTarget, 'crun', '1.8.1')).allow).toEqual(
      expect.arrayContaining(['execve', 'exit_group', 'rt_sigreturn', 'mmap', 'arch_prctl']),
    )
  })

  it('does not open what a runtime takes a refusal of', () => {
    const { allow, mayFail } = needs(defaultTarget, 'current')
    expect(mayFail).toEqual(expect.arrayContaining(['fsopen', 'fsmount', 'open_tree']))
    expect(allow.filter((name) => mayFail.includes(name))).toEqual([])
  })

  it('has the names of the architecture', () => {
    const arm = { ...startedBy(defaultTarget, 'runc', '1.3.6'), arch: 'SCMP_ARCH_ARM' }
    const own = (name: string) => !['newfstatat', 'mmap'].includes(name)
    const { allow } = startNeeds(arm, 'own', own)
    expect(allow).toEqual(expect.arrayContaining(['setuid32', 'fstat64', 'mmap2']))
    expect(allow).not.toContain('newfstatat')
  })
})

it.each([
  [['SCMP_ARCH_X86'], 'SCMP_ARCH_X86_64', 'SCMP_ARCH_X86_64'],
  [['SCMP_ARCH_ARM', 'SCMP_ARCH_AARCH64'], 'SCMP_ARCH_X86_64', 'SCMP_ARCH_AARCH64'],
  [['SCMP_ARCH_RISCV64'], 'SCMP_ARCH_X86_64', 'SCMP_ARCH_RISCV64'],
  [[], 'SCMP_ARCH_X86_64', 'SCMP_ARCH_X86_64'],
])('%s with a wish for %s are seen on %s', (seen, wanted, host) => {
  expect(hostOf(seen, wanted)).toBe(host)
})
