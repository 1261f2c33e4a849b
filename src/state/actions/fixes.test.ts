import { beforeEach, describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { readDocument } from '#core/profile/document.ts'
import { emptyAnswers } from '../slices/answers.ts'
import { asReadable } from '../slices/document.ts'
import { useStudio } from '../store.ts'
import { applyPreview, previewFix } from './fixes.ts'

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

describe('a preview', () => {
  test.each(['nothing was looked at', 'another text was looked at'])('is not made where %s', async (what) => {
    const { target } = useStudio.getState()
    if (what.startsWith('another')) {
      const want = { document: readDocument('{}'), target, catalog, evaluated: undefined }
      const outcome = { kind: 'known', answer: [] } as const
      useStudio.getState().answerActions.keep('findings', [{ want, outcome }])
    }
    expect(await previewFix('safe')).toBeUndefined()
  })
})
