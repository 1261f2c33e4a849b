import { describe, expect, test } from 'vitest'
import type { Numbers } from '../../filter/libseccomp/filter.ts'
import { sampleNumbers } from '../../filter/libseccomp/fixtures/sample-numbers.ts'
import { readDocument } from '../../profile/document.ts'
import type { Target } from '../../target/target.ts'
import { profileText, sampleTarget } from '../evaluate/fixtures/sample-profile.ts'
import { prepare } from '../evaluate/prepare.ts'
import { caseOf, everyStart, programCalls, startCalls } from './calls.ts'
import { everyStartOn, groupStarts, laterVerdict, missingAnyhow } from './every-start.ts'
import { startVerdict } from './verdict.ts'

const { needed, chance, tolerated } = startCalls(everyStart)
const names = [...new Set([...needed, ...chance, ...tolerated, ...programCalls, 'readlinkat', 'setuid32'])]
const numbers: Numbers = {
  architecture: sampleNumbers.architecture,
  numberOf: (name) => (names.includes(name) ? names.indexOf(name) : undefined),
  syscall: (name) => (names.includes(name) ? { since: undefined } : undefined),
}

function prepared(lost: readonly string[], on: Partial<Target>, action = 'SCMP_ACT_ERRNO') {
  const allowed = JSON.stringify(names.filter((name) => !lost.includes(name)))
  const text = profileText([`{"names":${allowed},"action":"SCMP_ACT_ALLOW"}`], `"defaultAction":"${action}"`)
  const { reading } = readDocument(text)
  if (reading.kind === 'unreadable') throw new Error(JSON.stringify(reading.problems))
  return prepare(reading.profile, { ...sampleTarget, ...on }, numbers, reading)
}

const runc = { runtime: 'runc', runtimeVersion: '1.4.3' } as const
const crun = { runtime: 'crun', runtimeVersion: '1.28' } as const
const told = (lost: readonly string[], on: Partial<Target>, action?: string) => {
  const { kind, why, missing } = startVerdict(prepared(lost, on, action))
  return [kind, why.code, ...missing].join(' ')
}

test('an engine creates and starts: crun then waits behind the filter', () => {
  const lost = ['pselect6', 'read']
  expect(told(lost, { ...crun, engine: 'podman', engineVersion: '5.8' })).toBe(
    'fails start-error pselect6 read',
  )
  expect(told(lost, { ...crun, engine: 'none', engineVersion: '' })).toBe('starts start-works')
})

test('commands later need other calls than the first start', () => {
  const lost = ['getppid', 'write']
  expect(laterVerdict(prepared(lost, runc)).kind).toBe('starts')
  expect(startVerdict(prepared(lost, runc)).missing).toEqual(['getppid', 'write'])
  expect(laterVerdict(prepared(['setgroups'], crun))).toMatchObject({ kind: 'fails', missing: ['setgroups'] })
  expect(startVerdict(prepared(['setgroups'], crun)).kind).toBe('starts')
})

test('a terminal and another user are judged as well, and one list repairs all', () => {
  const on = { ...sampleTarget, ...runc }
  const own = caseOf(on)
  const groups = groupStarts(
    everyStartOn(prepared(['fchown', 'fsopen'], on, 'SCMP_ACT_KILL_PROCESS'), own),
    own,
  )
  expect(groups.map(({ verdict, starts }) => [verdict.why.params.name, starts.length])).toEqual([
    [undefined, 3],
    ['fchown', 3],
    ['fsopen', 2],
  ])
  expect(missingAnyhow(groups).toSorted()).toEqual(['fchown', 'fsopen'])
})

describe('what was not measured', () => {
  test.each([
    [{ runtime: 'runc', runtimeVersion: '1.3.1' }, [], 'perhaps start-near'],
    [{ runtime: 'runc', runtimeVersion: '1.3.1' }, ['statx'], 'perhaps start-near'],
    [{ runtime: 'runc', runtimeVersion: '1.5.0' }, ['statx'], 'perhaps start-libpathrs-error statx'],
    [{ runtime: 'crun', runtimeVersion: '1.29' }, [], 'perhaps start-near'],
    // Every version that was measured needs it.
    [{ runtime: 'runc', runtimeVersion: '1.3.1' }, ['capset'], 'fails start-error capset'],
  ] as const)('on %o without %j: %s', (on, lost, expected) => expect(told(lost, on)).toBe(expected))

  test('is another architecture, where the calls have names of their own', () => {
    const on = { ...runc, arch: 'SCMP_ARCH_X86' }
    expect(told(['setuid'], on)).toBe('perhaps start-other-arch')
    expect(told(['setuid', 'setuid32'], on)).toBe('perhaps start-other-arch-error setuid')
  })
})

test('the list for everywhere has what any runtime needs, and nothing that is merely tolerated', () => {
  expect(needed).toEqual(expect.arrayContaining(['statx', 'openat2', 'pselect6', 'setresuid', 'setuid']))
  expect(tolerated).toEqual(expect.arrayContaining(['fsopen', 'fsmount', 'open_tree', 'close_range']))
  expect(needed.filter((name) => tolerated.includes(name))).toEqual([])
})
