import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/profile/document.ts'
import type { Finding, Findings } from '#state/views/findings.ts'
import { marksOf, spanOf, stopsOf } from './problems.ts'

/** Two things that the reader notes: a name twice, and a key that nobody reads. */
const document = readDocument(
  '{"defaultAction":"SCMP_ACT_ERRNO","archMap":null,"shown":1,"syscalls":[{"names":["read","read"],"action":"SCMP_ACT_ALLOW"}]}',
)
const notices = document.reading.kind === 'profile' ? document.reading.notices : []

function finding(start: number, code: string): Finding {
  const message = { code, params: {} }
  const place = { at: { start, end: start + 1 }, also: [], syscalls: [], arches: [], fixes: [] }
  return { rule: code, severity: 'warning', title: message, message, print: '', ...place }
}

function found(...findings: readonly Finding[]): Findings {
  const open = findings.map((each) => ({ finding: each, standing: { kind: 'open' } as const }))
  return { findings, open, accepted: [], settled: [], isCurrent: true, failure: undefined }
}

const starts = (findings?: Findings) =>
  stopsOf(marksOf(document, findings)).map(([mark]) => mark && spanOf(mark).start)

describe('the marks of a text', () => {
  test('are what the reader noted as long as nothing was found', () => {
    expect(notices.length).toBeGreaterThan(0)
    expect(starts()).toEqual([...new Set(notices.map(({ at }) => at.start))].toSorted((a, b) => a - b))
  })

  test('count a finding that says what the reader noted once, and any other beside it', () => {
    const [first] = notices
    if (first === undefined) throw new Error('nothing is noted')
    expect(starts(found(finding(first.at.start, first.code)))).toEqual(starts())
    expect(starts(found(finding(0, 'other')))).toEqual([0, ...starts()])
  })

  test('at one place are one stop', () => {
    const stops = stopsOf(marksOf(document, found(finding(0, 'one'), finding(0, 'two'))))
    expect(stops[0]).toHaveLength(2)
    expect(stops).toHaveLength(starts().length + 1)
  })

  test('leave out what was found in another text', () => {
    expect(starts({ ...found(finding(0, 'other')), isCurrent: false })).toEqual(starts())
  })
})
