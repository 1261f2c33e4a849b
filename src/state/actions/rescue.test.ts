import { beforeEach, describe, expect, it } from 'vitest'
import { readDocument } from '#core/profile/document.ts'
import { defaultTarget, type Target } from '#core/target/target.ts'
import { readStudioFile } from '#import/studio/studio-file.ts'
import { useStudio } from '../store.ts'
import { rescueFile } from './rescue.ts'

const text = '{\n  "defaultAction": "SCMP_ACT_ERRNO"\n}\n'

describe('the file that saves the work from a broken page', () => {
  beforeEach(() => useStudio.setState({ document: undefined, name: 'web', target: defaultTarget }))

  it('holds the profile to the letter', () => {
    useStudio.setState({ document: readDocument(text) })
    const file = rescueFile(useStudio.getState())
    expect(file?.name).toBe('web.studio.json')
    const again = readStudioFile(file?.text ?? '', 'web')
    expect(again).toMatchObject({ kind: 'ok', value: { file: { text } } })
  })

  it('is the bare text where a whole one does not come back the same', () => {
    const loose = { name: 'web', kind: 'no target' } as unknown as Target
    useStudio.setState({ document: readDocument(text), target: loose })
    expect(rescueFile(useStudio.getState())).toEqual({ name: 'web.json', text })
  })

  it('is none without work', () => {
    expect(rescueFile(useStudio.getState())).toBeUndefined()
  })
})
