import { readDocument } from '#core/profile/document.ts'
import { newProfile } from '#core/profile/template.ts'
import { asReadable } from '../slices/document.ts'
import { newId } from '../slices/new-id.ts'
import type { Draft } from '../storage/draft-store.ts'
import { useStudio } from '../store.ts'
import { showDraft } from './drafts.ts'
import { mayLeave } from './leaving.ts'

const knownEndings = /\.(studio\.json|json|jsonc|strace|log|txt|out|gz)$/i

/** `nginx.strace` → `nginx`. */
export function nameFromFile(fileName: string): string {
  return fileName.replace(knownEndings, '') || 'profile'
}

/** What a draft begins with besides its text. */
type Beginning = Partial<
  Pick<Draft, 'baseline' | 'sources' | 'enforced' | 'target' | 'startsFor' | 'accepted'>
>

/** Starts a new draft with this text; the work before it stays kept. False when it could not be, and the person stays. */
export async function startDraft(name: string, text: string, beginning: Beginning = {}): Promise<boolean> {
  if (!(await mayLeave())) return false
  const now = Date.now()
  showDraft({
    id: newId(),
    name,
    text,
    baseline: text,
    sources: [],
    enforced: undefined,
    savedAt: now,
    ...beginning,
  })
  return true
}

/** Opens a profile as a draft of its own. A text that cannot be read changes nothing and is refused with its
 * reasons. False when nothing was opened. */
export async function openProfile(
  fileName: string,
  text: string,
  beginning: Beginning = {},
): Promise<boolean> {
  const document = readDocument(text)
  if (asReadable(document) === undefined) {
    useStudio.getState().observationActions.refuseProfile(fileName, document)
    return false
  }
  return startDraft(nameFromFile(fileName), text, beginning)
}

export async function startEmpty(name: string): Promise<void> {
  await startDraft(name, newProfile())
}
