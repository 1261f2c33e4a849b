import { beforeEach, describe, expect, it } from 'vitest'
import { readDocument } from '#core/profile/document.ts'
import { newProfile } from '#core/profile/template.ts'
import { asReadable } from '../slices/document.ts'
import { type Store, useStudio } from '../store.ts'
import { allCommands, isEnabled } from './commands.ts'
import { tick } from './editing.ts'

const now = () => useStudio.getState()

/** What belongs to own work. */
function workOf({ document, name, past, future, sources, target, accepted, baseline }: Store) {
  return { document, name, past, future, sources, target, accepted, baseline }
}

describe('behind a profile that came by link', () => {
  beforeEach(() => {
    const document = readDocument(newProfile())
    const readable = asReadable(document)
    useStudio.setState({ document, readable, baseline: readable, draftId: 'own', shared: undefined })
    tick(['read'], true)
    tick(['write'], true)
    now().documentActions.undo()
    now().workspaceActions.showShared({ kind: 'profile', name: 'strange', text: newProfile() })
  })

  it('only the list of shortcuts can be asked for', () => {
    expect(allCommands.filter((each) => isEnabled(each, now())).map(({ id }) => id)).toEqual(['shortcuts'])
  })

  it.each([
    ['undo', () => now().documentActions.undo()],
    ['redo', () => now().documentActions.redo()],
    ['rename', () => now().documentActions.rename('other')],
    ['tick', () => tick(['bpf'], true)],
    ['typing', () => now().documentActions.type([{ start: 0, end: 0, text: ' ' }])],
    ['download', () => now().documentActions.markSaved()],
  ])('%s changes nothing of the own work, and does once the link is closed', (_, act) => {
    const before = workOf(now())
    act()
    expect(workOf(now())).toEqual(before)
    now().workspaceActions.showShared(undefined)
    act()
    expect(workOf(now())).not.toEqual(before)
  })
})
