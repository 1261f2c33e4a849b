import { describe, expect, it } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { decide } from '#core/enforce/evaluate/decide.ts'
import { prepare } from '#core/enforce/evaluate/prepare.ts'
import { readDocument } from '#core/profile/document.ts'
import { defaultTarget } from '#core/target/target.ts'
import { fromParts, toParts } from '#workers/prepared-parts.ts'
import type { EvaluationWant } from '../slices/answers.ts'
import { asReadable, type ReadableDocument } from '../slices/document.ts'
import { useStudio } from '../store.ts'
import { findKnown } from '../views/evaluation.ts'
import { evaluation } from './evaluation.ts'

const catalog = await loadCatalog()

function documentOf(action: string): ReadableDocument {
  const found = asReadable(
    readDocument(`{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": ["read"], "action": "${action}"},
      {"names": ["socket"], "action": "SCMP_ACT_ALLOW", "args": [{"index": 0, "value": 2, "op": "SCMP_CMP_EQ"}]}]}`),
  )
  if (found === undefined) throw new Error('the fixture cannot be read')
  return found
}

function preparedOf({ reading }: ReadableDocument) {
  return prepare(reading.profile, defaultTarget, catalog, reading)
}

describe('what is known of a profile', () => {
  const [first, second] = [documentOf('SCMP_ACT_ALLOW'), documentOf('SCMP_ACT_LOG')]
  const wanting = (readable: ReadableDocument, draftId = 'a', target = defaultTarget): EvaluationWant => ({
    draftId,
    readable,
    target,
    catalog,
  })
  const evaluated = preparedOf(first)
  const all = [{ want: wanting(first), outcome: { kind: 'known', answer: evaluated } }] as const

  it('is found by the reading and by what the target says', () => {
    expect(findKnown(all, wanting(first, 'a', { ...defaultTarget }))).toEqual({ evaluated, isCurrent: true })
  })

  it('is, after an edit, that of the text before, and says so', () => {
    expect(findKnown(all, wanting(second))).toEqual({ evaluated, isCurrent: false })
  })

  it('is nothing for another draft or another target', () => {
    for (const want of [wanting(second, 'b'), wanting(second, 'a', { ...defaultTarget, kernel: '5.4' })])
      expect(findKnown(all, want)).toEqual({ evaluated: undefined, isCurrent: false })
  })

  it('is a problem with the reason where the worker failed twice', () => {
    const outcome = { kind: 'failed', reason: 'timeout' } as const
    expect(findKnown([{ want: wanting(first), outcome }], wanting(first)).evaluated).toEqual({
      kind: 'unknown',
      message: { code: 'evaluation.failed', params: { reason: 'timeout' } },
      printed: undefined,
    })
  })
})

describe('the profiles that are worked out', () => {
  const first = documentOf('SCMP_ACT_ALLOW')
  const targets = () => evaluation.wants(useStudio.getState()).map(({ target }) => target)

  it('are those on the chosen target and in the starts of the status line, the chosen one first', () => {
    useStudio.setState({ catalog, readable: first, dialog: undefined, pane: 'rule' })
    expect(targets()[0]).toBe(useStudio.getState().target)
    expect(new Set(targets().map(({ noNewPrivileges }) => noNewPrivileges)).size).toBe(1)
  })

  it('are more while somebody looks at the starts, or tries a call', () => {
    useStudio.setState({ catalog, readable: first, dialog: undefined, pane: 'rule' })
    const usual = targets().length
    useStudio.setState({ dialog: 'startup' })
    expect(targets().length).toBeGreaterThan(usual)
    useStudio.setState({ dialog: undefined, pane: 'simulate' })
    expect(targets()).toHaveLength(usual)
    useStudio.getState().simulationActions.typeCall('read()')
    expect(targets().length).toBeGreaterThan(usual)
  })

  it('are none before the catalog is there', () => {
    useStudio.setState({ catalog: undefined, readable: first })
    expect(targets()).toEqual([])
  })
})

describe('a prepared profile that was copied', () => {
  const document = documentOf('SCMP_ACT_LOG')
  const prepared = preparedOf(document)
  if (prepared.kind !== 'ready') throw new Error('the fixture does not load')
  const copy = fromParts(structuredClone(toParts(prepared)), document.reading.profile, catalog)

  it.each([
    ['read', 0n],
    ['socket', 2n],
    ['socket', 3n],
    ['write', 0n],
  ])('decides %s(%s) as the original does, by the same rule', (name, value) => {
    const nr = catalog.numberOf(name, defaultTarget.arch) ?? -1
    const call = { arch: defaultTarget.arch, nr, args: [value, 0n, 0n, 0n, 0n, 0n] }
    const [a, b] = [decide(prepared, call), decide(copy, call)]
    expect(b).toEqual(a)
    expect(b.rule).toBe(a.rule)
  })
})
