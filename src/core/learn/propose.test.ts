import { describe, expect, it } from 'vitest'
import type { Tally } from '../tally.ts'
import { defaultTarget, startedBy } from '../target.ts'
import { propose, proposeProfile } from './propose.ts'
import { startupCalls } from './startup.ts'

type Seen = readonly [arch: string | null, name: string | null, nr: number | null]

function tally(...seen: readonly Seen[]): Tally {
  const calls = seen.map(([arch, name, nr]) => ({
    ...{ arch, name, nr, calls: 1, errors: {}, args: [], firstLine: 1, lastLine: 1 },
  }))
  return { version: 1, calls, sources: [], skipped: [], warnings: [] }
}

const seen = tally(
  ['SCMP_ARCH_X86_64', 'write', 1],
  ['SCMP_ARCH_X86', 'socketcall', 102],
  ['SCMP_ARCH_X86', 'write', 4],
  ['SCMP_ARCH_X86_64', null, 999],
)

describe('propose', () => {
  it('names what was seen on any architecture once, and start-up calls apart', () => {
    const { names, startup, architectures, unresolved } = propose(seen, defaultTarget)
    expect(names).toEqual(['socketcall', 'write'])
    expect(architectures).toEqual(['SCMP_ARCH_X86', 'SCMP_ARCH_X86_64'])
    expect(unresolved.map(({ nr }) => nr)).toEqual([999])
    expect(startup).toContain('execve')
    expect(startup).not.toContain('write')
  })

  it("takes the target's architecture for a log that does not tell", () => {
    const { architectures } = propose(tally([null, 'read', null]), {
      ...defaultTarget,
      arch: 'SCMP_ARCH_AARCH64',
    })
    expect(architectures).toEqual(['SCMP_ARCH_AARCH64'])
  })
})

describe('proposeProfile', () => {
  it('allows what was seen, sorted, and denies the rest', () => {
    const proposed = proposeProfile([tally([null, 'write', null]), tally([null, 'read', null])], {})
    expect(proposed).toEqual({
      kind: 'ok',
      value: {
        startup: [],
        unresolved: [],
        text: `{
  "defaultAction": "SCMP_ACT_ERRNO",
  "defaultErrnoRet": 1,
  "architectures": [
    "SCMP_ARCH_X86_64"
  ],
  "syscalls": [
    {
      "names": [
        "read",
        "write"
      ],
      "action": "SCMP_ACT_ALLOW"
    }
  ]
}
`,
      },
    })
  })

  it('adds the start-up calls of a target and says which', () => {
    const proposed = proposeProfile([seen], { target: defaultTarget, arch: 'SCMP_ARCH_ARM' })
    if (proposed.kind === 'error') throw new Error(proposed.error.code)
    const { text, startup } = proposed.value
    expect(startup).toContain('execve')
    const { architectures, syscalls } = JSON.parse(text)
    expect(architectures).toEqual(['SCMP_ARCH_ARM'])
    expect(syscalls[0].names).toEqual([...startup, 'socketcall', 'write'].toSorted())
  })

  it('makes no profile of nothing, nor of numbers alone', () => {
    expect(proposeProfile([], { target: defaultTarget }).kind).toBe('error')
    expect(proposeProfile([tally([null, null, 999])], { target: defaultTarget })).toEqual({
      kind: 'error',
      error: { code: 'propose-nothing-seen', params: { unresolved: 1 } },
    })
  })
})

describe('startupCalls', () => {
  it('ask for less once no-new-privileges moves the filter right before the program', () => {
    const confined = startupCalls({ ...defaultTarget, noNewPrivileges: true })
    expect(startupCalls(defaultTarget)).toEqual(
      expect.arrayContaining(['setuid', 'capset', 'clone', ...confined]),
    )
    expect(confined).not.toContain('setuid')
  })

  it('follow the runtime that starts the container', () => {
    expect(startupCalls(startedBy(defaultTarget, 'podman'))).toContain('setresuid')
    expect(startupCalls(defaultTarget)).not.toContain('setresuid')
    // CRI-O came with runc before it took crun.
    const crio = (version: string) => startupCalls(startedBy(defaultTarget, 'cri-o', version))
    expect(crio('1.33')).toContain('setresuid')
    expect(crio('1.29')).not.toContain('setresuid')
  })

  it('always let the program run, end and return from signals', () => {
    for (const launcher of ['docker', 'podman', 'containerd', 'runc', 'crun'] as const) {
      for (const noNewPrivileges of [true, false]) {
        const calls = startupCalls({ ...startedBy(defaultTarget, launcher), noNewPrivileges })
        expect(calls).toEqual(
          expect.arrayContaining(['execve', 'exit', 'exit_group', 'rt_sigreturn', 'write']),
        )
        expect(calls).toEqual([...new Set(calls)].toSorted())
      }
    }
  })
})
