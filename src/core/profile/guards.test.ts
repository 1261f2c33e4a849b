import { describe, expect, it } from 'vitest'
import { defaultTarget, startedBy, type Target } from '../target/target.ts'
import { applies, isGuarded } from './guards.ts'
import type { Guard, Rule } from './profile.ts'

function guard(parts: Partial<Guard>): Guard {
  return { caps: [], arches: [], minKernel: undefined, ...parts }
}

function rule(includes: Partial<Guard> | undefined, excludes?: Partial<Guard>): Rule {
  return {
    names: [{ name: 'mount', at: { start: 0, end: 7 } }],
    action: 'SCMP_ACT_ALLOW',
    errnoRet: undefined,
    conditions: [],
    includes: includes && guard(includes),
    excludes: excludes && guard(excludes),
    comment: undefined,
    legacyName: false,
    position: 0,
    at: { start: 0, end: 1 },
  }
}

function on(parts: Partial<Target>): Target {
  return { ...defaultTarget, ...parts }
}

const admin = on({ capabilities: ['CAP_SYS_ADMIN'] })

describe('applies', () => {
  it('asks for every included capability', () => {
    expect(applies(rule({ caps: ['CAP_SYS_ADMIN'] }), admin)).toBe(true)
    expect(applies(rule({ caps: ['CAP_SYS_ADMIN', 'CAP_BPF'] }), admin)).toBe(false)
  })

  it('drops a rule for any excluded capability, even one that is included too', () => {
    expect(applies(rule(undefined, { caps: ['CAP_BPF', 'CAP_SYS_ADMIN'] }), admin)).toBe(false)
    expect(applies(rule(undefined, { caps: ['CAP_BPF'] }), admin)).toBe(true)
    expect(applies(rule({ caps: ['CAP_SYS_ADMIN'] }, { caps: ['CAP_SYS_ADMIN'] }), admin)).toBe(false)
  })

  it("compares the host's architecture in Go's words, never its other ABIs", () => {
    expect(applies(rule({ arches: ['amd64', 'x32'] }), on({}))).toBe(true)
    expect(applies(rule({ arches: ['x32', 'x86'] }), on({}))).toBe(false)
    expect(applies(rule(undefined, { arches: ['s390x'] }), on({ arch: 'SCMP_ARCH_S390X' }))).toBe(false)
    expect(applies(rule({ arches: ['SCMP_ARCH_X86_64'] }), on({}))).toBe(false)
  })

  it('compares kernel versions as numbers', () => {
    const needs = rule({ minKernel: '4.8' })
    expect(applies(needs, on({ kernel: '4.10' }))).toBe(true)
    expect(applies(needs, on({ kernel: '4.8.0-rc1' }))).toBe(true)
    expect(applies(needs, on({ kernel: '4.7' }))).toBe(false)
    expect(applies(rule(undefined, { minKernel: '4.8' }), on({ kernel: '5.0' }))).toBe(false)
    expect(applies(rule({ minKernel: '' }), on({ kernel: '3.2' }))).toBe(true)
  })

  it('lets Podman pass over kernel versions but not over capabilities', () => {
    const podman = on({ engine: 'podman', kernel: '6.1' })
    expect(applies(rule({ minKernel: '99.0' }), podman)).toBe(true)
    expect(applies(rule(undefined, { minKernel: '4.8' }), podman)).toBe(true)
    expect(applies(rule({ caps: ['CAP_BPF'] }), podman)).toBe(false)
  })

  it('lets containerd, runc and crun pass over guards and over the legacy name', () => {
    for (const launcher of ['containerd', 'runc', 'crun'] as const) {
      expect(applies(rule({ caps: ['CAP_BPF'] }), startedBy(on({}), launcher))).toBe(true)
      expect(applies({ ...rule(undefined), legacyName: true }, startedBy(on({}), launcher))).toBe(false)
    }
    expect(applies({ ...rule(undefined), legacyName: true }, on({}))).toBe(true)
  })
})

describe('isGuarded', () => {
  it('takes empty guards for none', () => {
    expect(isGuarded(rule({}, { minKernel: '' }))).toBe(false)
    expect(isGuarded(rule({ arches: ['amd64'] }))).toBe(true)
  })
})
