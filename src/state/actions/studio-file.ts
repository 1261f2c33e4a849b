import { readDocument } from '#core/profile/document.ts'
import { type StudioFile, writeStudioFile } from '#core/questions/studio-file.ts'
import { readStudioFile } from '#import/studio/studio-file.ts'
import { asReadable } from '../slices/document.ts'
import { newId } from '../slices/new-id.ts'
import { type Store, useStudio } from '../store.ts'
import { nameFromFile, startDraft } from './opening.ts'

/**
 * Opens a studio file as a draft of its own, with all that was kept in it. False when neither its profile nor the
 * text that it is compared with can be read, or the person stays with work that is not kept.
 */
export async function openStudioFile(fileName: string, file: StudioFile): Promise<boolean> {
  const document = readDocument(file.text)
  const { text, baseline = text, target, accepted, enforced, startsFor, logs, name } = file
  if (asReadable(document) === undefined && asReadable(readDocument(baseline)) === undefined) {
    useStudio.getState().observationActions.refuseProfile(fileName, document)
    return false
  }
  const sources = logs.map((log) => ({ ...log, id: newId(), sample: false }))
  const kept = { ...(target && { target }), ...(startsFor && { startsFor }) }
  const given = { baseline, accepted, enforced, sources, ...kept }
  return startDraft(name || nameFromFile(fileName), text, given)
}

/** The present work as one file; undefined on the empty page. */
export function studioFileOf(store: Store, withLogs: boolean): StudioFile | undefined {
  const { document, name, target, accepted, enforced, sources } = store
  if (document === undefined) return undefined
  const logs = withLogs ? sources.map(({ name: log, on, tally }) => ({ name: log, on, tally })) : []
  const baseline = store.baseline?.text
  const startsFor = store.startsFor === 'own' ? store.startsFor : undefined
  return { name, text: document.text, target, accepted, baseline, enforced, startsFor, logs }
}

/** Its text, once it was read back and holds the same; undefined otherwise. */
export function studioFileText(file: StudioFile): string | undefined {
  const text = writeStudioFile(file)
  const again = readStudioFile(text, file.name)
  if (again.kind === 'error' || again.value.notices.length > 0) return undefined
  return again.value.file.text === file.text && writeStudioFile(again.value.file) === text ? text : undefined
}
