import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { Tally } from '#core/base/tally.ts'
import { readDocument } from '#core/profile/document.ts'
import { newProfile } from '#core/profile/template.ts'
import { asReadable } from '../slices/document.ts'
import { useStudio } from '../store.ts'
import { isObserving, missingStartupCalls } from '../views/stage.ts'
import { selectCounts, selectRows } from '../views/table.ts'
import { allowAllSeen } from './allow-seen.ts'
import { changeArchitectures, giveEffect, switchStage, tick } from './editing.ts'

function tallyOf(names: readonly string[]): Tally {
  return {
    version: 1,
    calls: names.map((name, at) => ({
      arch: null,
      name,
      nr: null,
      calls: at + 1,
      errors: name === 'openat' ? { ENOENT: 1 } : {},
      args: [],
      firstLine: 1,
      lastLine: 1,
    })),
    sources: [],
    skipped: [],
    warnings: [],
  }
}

function open(text: string, seen: readonly string[] = []): void {
  const document = readDocument(text)
  const sources = [{ id: 'a', name: 'a.strace', tally: tallyOf(seen), on: true, sample: false }]
  useStudio.setState({
    document,
    readable: asReadable(document),
    baseline: asReadable(document),
    past: [],
    future: [],
    sources: seen.length > 0 ? sources : [],
    enforced: undefined,
  })
}

const now = () => useStudio.getState()
const row = (name: string) => selectRows(now()).find((each) => each.name === name)
const defaults = () => now().readable?.reading.profile

describe('editing from the table', () => {
  beforeAll(async () => now().workspaceActions.provide(await loadCatalog()))
  beforeEach(() => open(newProfile(), ['openat', 'read']))

  it('allows what was seen and what the runtime needs, as one step', () => {
    allowAllSeen()
    expect(row('openat')?.statuses).toEqual(expect.arrayContaining(['seen', 'allowed', 'changed']))
    expect(row('execve')?.outcome.effect.action).toBe('SCMP_ACT_ALLOW')
    expect(row('ptrace')?.outcome.kind).toBe('default')
    expect(missingStartupCalls(now())).toEqual([])
    expect(now().past).toHaveLength(1)
    now().documentActions.undo()
    expect(selectCounts(now())).toMatchObject({ allowed: 0, uncovered: 2 })
  })

  it('makes no allow-list out of nothing seen', () => {
    open(newProfile())
    allowAllSeen()
    expect(now().past).toHaveLength(0)
  })

  it('keeps the conditions of a seen call when all seen are allowed', () => {
    open(
      '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":["read"],"action":"SCMP_ACT_ALLOW","args":[{"index":0,"value":1,"op":"SCMP_CMP_EQ"}]}]}',
      ['openat', 'read'],
    )
    allowAllSeen()
    expect(row('read')?.outcome.kind).toBe('conditional')
    expect(row('openat')?.outcome.kind).toBe('plain')
  })

  it('leaves denials as they are, and names them', () => {
    const denying =
      '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":["ptrace"],"action":"SCMP_ACT_ERRNO","errnoRet":38,"comment":"reviewed"}]}'
    open(denying, ['openat', 'ptrace', 'io_uring_setup'])
    allowAllSeen()
    expect(row('ptrace')?.outcome.effect.errnoRet).toBe(38)
    expect(row('io_uring_setup')?.outcome.effect).toEqual({ action: 'SCMP_ACT_ERRNO', errnoRet: 38 })
    expect(now().document?.text).toContain('reviewed')
    expect(now().notices.at(-1)?.message).toMatchObject({
      code: 'notice.allowed-but',
      params: { names: 'io_uring_setup, ptrace' },
    })
  })

  it('allows clone without new namespaces', () => {
    open(newProfile(), ['clone', 'clone3'])
    allowAllSeen()
    expect(row('clone')?.outcome.kind).toBe('conditional')
    expect(row('clone3')?.outcome.effect).toEqual({ action: 'SCMP_ACT_ERRNO', errnoRet: 38 })
  })

  it('ticks and unticks back to the same text', () => {
    tick(['read'], true)
    const ticked = now().document?.text
    tick(['openat'], true)
    tick(['openat'], false)
    expect(now().document?.text).toBe(ticked)
  })

  it('gives any action', () => {
    giveEffect(['ptrace', 'bpf'], { action: 'SCMP_ACT_KILL_PROCESS', errnoRet: undefined })
    expect(row('bpf')?.outcome.effect.action).toBe('SCMP_ACT_KILL_PROCESS')
  })

  it('observes and enforces again with the error number of before', () => {
    open('{"defaultAction":"SCMP_ACT_ERRNO","defaultErrnoRet":38,"syscalls":[]}')
    const before = now().document?.text
    switchStage('observe')
    expect(isObserving(now())).toBe(true)
    expect(defaults()?.defaultErrnoRet).toBeUndefined()
    switchStage('enforce')
    expect(defaults()).toMatchObject({ defaultAction: 'SCMP_ACT_ERRNO', defaultErrnoRet: 38 })
    expect(readDocument(before ?? '').reading.kind).toBe('profile')
  })

  it('sets the architectures, and leaves a profile with an archMap alone', () => {
    changeArchitectures(['SCMP_ARCH_AARCH64'])
    expect(defaults()?.architectures).toEqual(['SCMP_ARCH_AARCH64'])
    open(
      '{"defaultAction":"SCMP_ACT_ERRNO","archMap":[{"architecture":"SCMP_ARCH_X86_64","subArchitectures":[]}],"syscalls":[]}',
    )
    changeArchitectures(['SCMP_ARCH_AARCH64'])
    expect(now().past).toHaveLength(0)
  })

  it('touches nothing while the text cannot be read', () => {
    open(newProfile())
    now().documentActions.type([{ start: 0, end: 1, text: '' }])
    const broken = now().document
    tick(['read'], true)
    expect(now().document).toBe(broken)
  })
})
