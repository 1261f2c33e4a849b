import { beforeEach, describe, expect, it } from 'vitest'
import { loadCatalog } from '#catalog/catalog.ts'
import { readDocument } from '#core/document.ts'
import { decide } from '#core/evaluate/decide.ts'
import { prepare } from '#core/evaluate/prepare.ts'
import { defaultTarget } from '#core/target.ts'
import { fromParts, toParts } from '#workers/prepared-parts.ts'
import { asReadable, type ReadableDocument } from '../slices/document.ts'
import { createEvaluations, findCurrent, findLatest, type Wanted } from './evaluation-queue.ts'

const catalog = await loadCatalog()

function documentOf(action: string): ReadableDocument {
  const found = asReadable(
    readDocument(`{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": ["read"], "action": "${action}"},
      {"names": ["socket"], "action": "SCMP_ACT_ALLOW", "args": [{"index": 0, "value": 2, "op": "SCMP_CMP_EQ"}]}]}`),
  )
  if (found === undefined) throw new Error('the fixture cannot be read')
  return found
}

function preparedOf({ document: { reading }, target }: Pick<Wanted, 'document' | 'target'>) {
  return prepare(reading.profile, target, catalog, reading)
}

describe('evaluations', () => {
  let present: ReadableDocument
  let asked: Wanted[]
  let release: () => void

  function evaluations() {
    return createEvaluations(
      async (wanted) => {
        asked.push(wanted)
        await new Promise<void>((resolve) => {
          release = resolve
        })
        return preparedOf(wanted)
      },
      ({ document }) => document === present,
    )
  }
  const wanting = (document: ReadableDocument, target = defaultTarget) => ({ draftId: 'a', document, target })
  const settled = async () => {
    for (let turns = 0; turns < 10; turns += 1) await Promise.resolve()
  }

  beforeEach(() => {
    asked = []
    present = documentOf('SCMP_ACT_ALLOW')
  })

  it('asks for one document and target once, however often they are wanted', async () => {
    const { request, useEvaluations } = evaluations()
    request(wanting(present))
    request(wanting(present, { ...defaultTarget }))
    await settled()
    release()
    await settled()
    expect(asked).toHaveLength(1)
    expect(useEvaluations.getState()).toHaveLength(1)
  })

  it('does not begin what waits for a document that is gone', async () => {
    const { request } = evaluations()
    const first = present
    request(wanting(first))
    await settled()
    request(wanting(first, { ...defaultTarget, kernel: '5.4' }))
    present = documentOf('SCMP_ACT_LOG')
    request(wanting(present))
    release()
    await settled()
    expect(asked.map(({ document }) => document)).toEqual([first, present])
  })

  it('keeps a late answer for its own document and gives it as the latest of the draft', async () => {
    const { request, useEvaluations } = evaluations()
    const first = wanting(present)
    request(first)
    await settled()
    present = documentOf('SCMP_ACT_LOG')
    release()
    await settled()
    const all = useEvaluations.getState()
    expect(findCurrent(all, wanting(present))).toBeUndefined()
    expect(findCurrent(all, first)).toBeDefined()
    expect(findLatest(all, wanting(present))).toBe(findCurrent(all, first))
    expect(findLatest(all, { ...wanting(present), draftId: 'b' })).toBeUndefined()
  })
})

describe('a prepared profile that was copied', () => {
  const document = documentOf('SCMP_ACT_LOG')
  const prepared = preparedOf({ document, target: defaultTarget })
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
