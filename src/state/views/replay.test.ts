import { beforeEach, describe, expect, it } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { Tally } from '#core/base/tally.ts'
import { prepare } from '#core/enforce/evaluate/prepare.ts'
import { readDocument } from '#core/profile/document.ts'
import { type Replay, replay } from '#core/questions/replay/replay.ts'
import { addArchitecture, allowValues } from '../actions/replay.ts'
import { asReadable } from '../slices/document.ts'
import { everything } from '../slices/focus.ts'
import type { Source } from '../slices/observations.ts'
import { useStudio } from '../store.ts'
import { casesToAllow, lacksArchitecture, selectUnseen } from '../views/replay.ts'
import { processesOf, replayLines, summaryOf } from '../views/replay-lines.ts'
import { seenCalls } from '../views/seen.ts'

const catalog = await loadCatalog()
const arch = 'SCMP_ARCH_X86_64'

const tally: Tally = {
  version: 1,
  calls: [
    { name: 'read', calls: 4, args: [] },
    {
      name: 'ioctl',
      calls: 5,
      args: [
        {
          index: 1,
          values: [
            { value: '21505', calls: 3 },
            { value: '21523', calls: 2 },
          ],
          unlisted: 0,
        },
      ],
    },
  ].map((call) => ({ arch, nr: null, errors: {}, firstLine: 1, lastLine: 1, ...call })),
  sources: [],
  skipped: [],
  warnings: [],
  processes: [
    { source: 'log', pid: 1, name: 'sh', calls: { read: 1 } },
    { source: 'log', pid: 2, name: 'cat', calls: { read: 3, ioctl: 5 } },
  ],
}
const source: Source = { id: 's', name: 'log', tally, on: true, sample: false }

const profile = {
  defaultAction: 'SCMP_ACT_ERRNO',
  syscalls: [
    { names: ['read', 'splice'], action: 'SCMP_ACT_ALLOW' },
    { names: ['ioctl'], action: 'SCMP_ACT_ALLOW', args: [{ index: 1, value: 21505, op: 'SCMP_CMP_EQ' }] },
  ],
}

function open(text: string): void {
  const document = readDocument(text)
  const readable = asReadable(document)
  useStudio.setState({
    document,
    readable,
    baseline: readable,
    catalog,
    sources: [source],
    focus: everything,
    past: [],
  })
}

function preparedNow() {
  const { readable, target } = useStudio.getState()
  const found = readable && prepare(readable.reading.profile, target, catalog, readable.reading)
  if (found?.kind !== 'ready') throw new Error('the fixture does not load')
  return found
}

function replayNow(tallies: readonly Tally[] = [tally]): Replay {
  return replay(preparedNow(), tallies, catalog)
}

const linesNow = (tallies?: readonly Tally[]) => replayLines(replayNow(tallies), new Map(), everything)

beforeEach(() => open(JSON.stringify(profile)))

describe('lines of a replay', () => {
  it('count each call once, by its worst end', () => {
    expect(summaryOf(linesNow())).toEqual({ seen: 2, denied: 1, unsure: 0 })
  })

  it('of some processes say that a divided call may have been made less often', () => {
    const focus = { kind: 'processes', hidden: new Set(['s log 1']) } as const
    const lines = replayLines(replayNow(), seenCalls([source], focus), focus)
    expect(lines.map(({ name, calls, isAtMost }) => [name, calls, isAtMost])).toEqual([
      ['read', 3, false],
      ['ioctl', 3, true],
      ['ioctl', 2, true],
    ])
  })

  it('know the processes, the busiest first, without those that are hidden', () => {
    expect(processesOf([source], everything, 'read').map(({ name }) => name)).toEqual(['cat', 'sh'])
    const focus = { kind: 'processes', hidden: new Set(['s log 2']) } as const
    expect(processesOf([source], focus, 'read').map(({ name }) => name)).toEqual(['sh'])
  })
})

describe('fixing from the list', () => {
  const denied = () => linesNow().find(({ fate }) => fate === 'denied')

  it('adds the seen values to the cases that are there, as one step', () => {
    const line = denied()
    if (line === undefined) throw new Error('nothing is denied')
    allowValues(line)
    expect(useStudio.getState().past).toHaveLength(1)
    expect(summaryOf(linesNow())).toEqual({ seen: 2, denied: 0, unsure: 0 })
    expect(linesNow().filter(({ name }) => name === 'ioctl')).toMatchObject([{ fate: 'allowed', calls: 5 }])
  })

  it('lets the seen values through where the default kills', () => {
    open(JSON.stringify({ ...profile, defaultAction: 'SCMP_ACT_KILL_PROCESS' }))
    const line = linesNow().find(({ fate }) => fate === 'killed')
    if (line === undefined) throw new Error('nothing is killed')
    allowValues(line)
    expect(linesNow().filter(({ name }) => name === 'ioctl')).toMatchObject([{ fate: 'allowed', calls: 5 }])
  })

  it('offers no values where a rule of its own denies the call', () => {
    open(
      JSON.stringify({
        ...profile,
        syscalls: [{ names: ['ioctl'], action: 'SCMP_ACT_ERRNO', errnoRet: 38 }],
      }),
    )
    const line = denied()
    expect(line && casesToAllow(useStudio.getState(), line)).toBeUndefined()
  })

  it('lists an architecture whose calls die for want of it', () => {
    const other = { ...tally, calls: tally.calls.map((call) => ({ ...call, arch: 'SCMP_ARCH_X86' })) }
    const [line] = linesNow([other])
    expect(line && lacksArchitecture(useStudio.getState(), line)).toBe(true)
    addArchitecture('SCMP_ARCH_X86')
    expect(useStudio.getState().readable?.reading.profile.architectures).toEqual([arch, 'SCMP_ARCH_X86'])
    expect(linesNow([other]).map(({ fate }) => fate)).not.toContain('killed')
  })

  it('lists what is allowed and was never seen', () => {
    expect(selectUnseen(useStudio.getState()).map(({ name }) => name)).toEqual(['splice'])
  })
})
