import { beforeEach, describe, expect, it } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { ArgumentTally, Tally } from '#core/base/tally.ts'
import { prepare } from '#core/enforce/evaluate/prepare.ts'
import { readDocument } from '#core/profile/document.ts'
import { allowOnlySeen, allowValue } from '../actions/seen-arguments.ts'
import { asReadable } from '../slices/document.ts'
import { everything } from '../slices/focus.ts'
import { useStudio } from '../store.ts'
import type { Row } from './rows.ts'
import { canAllowOnlySeen, canAllowValue, selectSeenArguments } from './seen-arguments.ts'
import { selectRows } from './table.ts'

const catalog = await loadCatalog()
const unix = { value: '1', calls: 3 }
const inet = { value: '2', calls: 4 }

function tallyOf(args: readonly ArgumentTally[]): Tally {
  const call = { arch: 'SCMP_ARCH_X86_64', name: 'socket', nr: 41, calls: 7, errors: {}, args }
  const calls = [{ ...call, firstLine: 1, lastLine: 1 }]
  return { version: 1, calls, sources: [], skipped: [], warnings: [] }
}

const tally = tallyOf([{ index: 0, values: [unix, inet], unlisted: 0 }])

function open(rules: readonly object[], logs: readonly Tally[] = [tally]): void {
  const document = readDocument(JSON.stringify({ defaultAction: 'SCMP_ACT_ERRNO', syscalls: rules }))
  const readable = asReadable(document)
  const sources = logs.map((each, at) => ({
    id: `${at}`,
    name: 'log',
    tally: each,
    on: true,
    sample: false,
  }))
  useStudio.setState({
    document,
    readable,
    baseline: readable,
    catalog,
    sources,
    focus: everything,
    past: [],
  })
  workOut()
}

/** What the worker does in the browser. */
function workOut(): void {
  const { readable, target, draftId, answerActions } = useStudio.getState()
  if (readable === undefined) throw new Error('not readable')
  const evaluated = prepare(readable.reading.profile, target, catalog, readable.reading)
  const want = { draftId, readable, target, catalog }
  answerActions.keep('evaluation', [{ want, outcome: { kind: 'known', answer: evaluated } }])
}

function socket(): Row {
  const row = selectRows(useStudio.getState()).find(({ name }) => name === 'socket')
  if (row === undefined) throw new Error('no row')
  return row
}

const seen = () => selectSeenArguments(useStudio.getState(), socket())
const fates = () => seen()[0]?.values.map(({ value, fate }) => `${value} ${fate}`)
const allowing = (args: readonly object[]) => ({ names: ['socket'], action: 'SCMP_ACT_ALLOW', args })
const onlyUnix = allowing([{ index: 0, value: 1, op: 'SCMP_CMP_EQ' }])

beforeEach(() => open([]))

describe('seen values', () => {
  it('come the most frequent first, over all logs', () => {
    open([], [tally, tallyOf([{ index: 0, values: [{ value: '1', calls: 7 }], unlisted: 0 }])])
    expect(seen()[0]?.values.map(({ value, calls }) => [value, calls])).toEqual([
      ['1', 10],
      ['2', 4],
    ])
  })

  it('say what the profile does with each', () => {
    expect(fates()).toEqual(['2 fails', '1 fails'])
    open([onlyUnix])
    expect(fates()).toEqual(['2 fails', '1 runs'])
  })

  it('depend on what else the profile looks at', () => {
    open([
      allowing([
        { index: 0, value: 1, op: 'SCMP_CMP_EQ' },
        { index: 2, value: 0, op: 'SCMP_CMP_EQ' },
      ]),
    ])
    expect(fates()).toEqual(['2 fails', '1 depends'])
  })
})

describe('as conditions', () => {
  it('one value is let through beside the others', () => {
    open([onlyUnix])
    expect(canAllowValue(socket())).toBe(true)
    allowValue(socket(), 0, '2')
    workOut()
    expect(fates()).toEqual(['2 runs', '1 runs'])
    expect(useStudio.getState().past).toHaveLength(1)
  })

  it('all of them replace a rule without conditions', () => {
    open([{ names: ['socket'], action: 'SCMP_ACT_ALLOW' }])
    const [domain] = seen()
    if (domain === undefined) throw new Error('no values')
    expect(canAllowOnlySeen(socket(), domain)).toBe(true)
    allowOnlySeen(socket(), domain)
    expect(socket().outcome.kind).toBe('conditional')
    expect(socket().outcome.cases).toHaveLength(2)
  })

  it('are not offered where the log does not tell all values', () => {
    open([], [tallyOf([{ index: 0, values: [unix], unlisted: 4 }])])
    const [domain] = seen()
    expect(domain !== undefined && canAllowOnlySeen(socket(), domain)).toBe(false)
  })
})
