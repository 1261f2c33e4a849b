import { expect, test } from 'vitest'
import { readDocument } from '#core/profile/document.ts'
import { emptyWork } from '../slices/work.ts'
import { useStudio } from '../store.ts'
import { selectLink } from './link.ts'
import { selectSharedWork } from './shared-text.ts'

test('a link that could not be made says why, and does not stay in the making', () => {
  useStudio.setState({ ...emptyWork, document: readDocument('{}') })
  const want = selectSharedWork(useStudio.getState())
  if (want === undefined) throw new Error('there is no work to share')
  useStudio.getState().answerActions.keep('link', [{ want, outcome: { kind: 'failed', reason: 'no room' } }])
  const link = selectLink(useStudio.getState())
  expect(link).toEqual({
    link: { kind: 'error', error: { code: 'share.not-made', params: { reason: 'no room' } } },
    isPresent: true,
  })
  expect(selectLink(useStudio.getState())).toBe(link)
})
