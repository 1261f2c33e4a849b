import { readDocument } from '#core/profile/document.ts'
import { newProfile } from '#core/profile/template.ts'
import { asReadable } from '../slices/document.ts'
import { useStudio } from '../store.ts'
import type { Draft } from './draft-store.ts'
import { saveNow, showDraft } from './drafts.ts'

const knownEndings = /\.(studio\.json|json|jsonc|strace|log|txt|out|gz)$/i

/** `nginx.strace` → `nginx`. */
export function nameFromFile(fileName: string): string {
  return fileName.replace(knownEndings, '') || 'profile'
}

/** What a draft begins with besides its text. */
type Beginning = Partial<
  Pick<Draft, 'baseline' | 'sources' | 'enforced' | 'target' | 'startsFor' | 'accepted'>
>

/** Starts a new draft with this text; the work before it stays kept. */
export async function startDraft(name: string, text: string, beginning: Beginning = {}): Promise<void> {
  if (useStudio.getState().document !== undefined) await saveNow()
  const now = Date.now()
  showDraft({
    version: 1,
    id: crypto.randomUUID(),
    name,
    text,
    baseline: text,
    sources: [],
    enforced: undefined,
    savedAt: now,
    ...beginning,
  })
}

/** Opens a profile as a draft of its own. A text that cannot be read changes nothing and is refused with its reasons. */
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
  await startDraft(nameFromFile(fileName), text, beginning)
  return true
}

export async function startEmpty(name: string): Promise<void> {
  await startDraft(name, newProfile())
}
