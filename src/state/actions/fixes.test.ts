import { beforeEach, describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { type ProfileDocument, readDocument } from '#core/profile/document.ts'
import { repairs } from '../jobs/repairs.ts'
import { emptyAnswers } from '../slices/answers.ts'
import { asReadable } from '../slices/document.ts'
import { mostRepairs } from '../slices/questions.ts'
import { useStudio } from '../store.ts'
import { applyPreview, toggleRepair } from './fixes.ts'

const catalog = await loadCatalog()
const label = { code: 'step.repair', params: { title: 'drawn' } }
const text = '{"defaultAction":"SCMP_ACT_ERRNO"}'
const preview = {
  edits: [{ start: 18, end: 32, text: 'SCMP_ACT_LOG' }],
  before: text,
  after: '{"defaultAction":"SCMP_ACT_LOG"}',
  difference: undefined,
}
const textNow = () => useStudio.getState().document?.text

beforeEach(() => {
  const document = readDocument(text)
  const readable = asReadable(document)
  useStudio.setState({
    document,
    readable,
    baseline: readable,
    past: [],
    future: [],
    accepted: [],
    catalog,
    repairs: [],
    ...emptyAnswers,
  })
})

describe('a repair that was previewed', () => {
  test('is applied as one step', () => {
    expect(applyPreview(label, preview)).toBe(true)
    expect(textNow()).toBe(preview.after)
    expect(useStudio.getState().past.map((step) => step.label)).toEqual([label])
  })

  test('is not applied to a text that has moved on', () => {
    useStudio.getState().documentActions.apply(label, [{ start: 0, end: 0, text: ' ' }])
    expect(applyPreview(label, preview)).toBe(false)
    expect(textNow()).toBe(` ${text}`)
  })
})

describe('a repair that is looked at', () => {
  const shown = () => useStudio.getState().repairs

  test('is put away when it is asked for again', () => {
    toggleRepair('all', 'safe')
    expect(shown()).toEqual([{ place: 'all', wish: 'safe', document: useStudio.getState().document }])
    toggleRepair('all', 'safe')
    expect(shown()).toEqual([])
  })

  test('is worked out once its very text was looked at on the target', () => {
    toggleRepair('all', 'safe')
    const { target, document, answerActions } = useStudio.getState()
    const lookAt = (seen: ProfileDocument) => {
      const want = { document: seen, target, catalog, evaluated: undefined }
      answerActions.keep('findings', [{ want, outcome: { kind: 'known', answer: [] } }])
      return repairs.wants(useStudio.getState())
    }
    expect(repairs.wants(useStudio.getState())).toEqual([])
    expect(lookAt(readDocument('{}'))).toEqual([])
    expect(lookAt(document ?? readDocument('{}'))).toMatchObject([{ repair: shown()[0], open: [] }])
  })

  test('gives way when there are more than can be looked at together', () => {
    for (let place = 0; place < 20; place += 1) toggleRepair(`${place}`, 'safe')
    expect(shown()).toHaveLength(mostRepairs)
    expect(shown().at(-1)?.place).toBe('19')
  })
})
