import type { Message } from '#core/base/message.ts'
import type { LoadProblem } from '#core/enforce/evaluate/prepare.ts'
import { type ProfileDocument, readDocument } from '#core/profile/document.ts'
import { isSameProfile, strictText } from '#core/profile/strict-text.ts'
import type { StudioFile } from '#core/questions/studio-file.ts'
import { studioFileOf, studioFileText } from '#state/actions/studio-file.ts'
import type { ExportAnswer } from '#state/slices/answers.ts'
import type { Store } from '#state/store.ts'
import type { ExportForm } from '#state/views/export-forms.ts'

/** What a download would hold; only `ready` bytes were read back and say what the document says. */
export type Exported =
  | { readonly kind: 'unreadable' }
  /** The bytes say something else than the document. */
  | { readonly kind: 'lossy' }
  /** A file for a target that is still being read back. */
  | { readonly kind: 'working' }
  /** Read back, it does not decide what the document decides. */
  | { readonly kind: 'refused'; readonly message: Message }
  | {
      readonly kind: 'ready'
      readonly bytes: Uint8Array<ArrayBuffer>
      /** Something that runtimes refuse was left out. */
      readonly madeStrict: boolean
      /** The document is a runtime configuration; the download holds its profile alone. */
      readonly cutOut: boolean
      /** What the file for a target says less. */
      readonly losses: readonly Message[]
      readonly problem: LoadProblem | undefined
    }
  | StudioExport

/** Profile and all that belongs to it, for this program alone. */
export interface StudioExport {
  readonly kind: 'studio'
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly file: StudioFile
}

/** The bytes of the strict text, read again before anybody gets them. */
export function exportProfile(document: ProfileDocument): Exported {
  const { reading } = document
  const text = strictText(document)
  if (text === undefined || reading.kind !== 'profile') return { kind: 'unreadable' }
  const bytes = new TextEncoder().encode(text)
  const again = readDocument(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).reading
  if (again.kind !== 'profile' || again.extras.length > 0) return { kind: 'lossy' }
  if (!isSameProfile(reading.profile, again.profile)) return { kind: 'lossy' }
  return {
    kind: 'ready',
    bytes,
    madeStrict: reading.extras.length > 0,
    cutOut: reading.root !== reading.tree,
    losses: [],
    problem: undefined,
  }
}

/** The present work as a studio file; `lossy` when it does not read back the same. */
export function exportStudioFile(store: Store, withLogs: boolean): Exported {
  const file = studioFileOf(store, withLogs)
  const text = file && studioFileText(file)
  if (file === undefined || text === undefined) return { kind: 'lossy' }
  return { kind: 'studio', bytes: new TextEncoder().encode(text), file }
}

/** The same in a form; `file` is undefined while it is being read back. */
export function exportedAs(form: ExportForm, asWritten: Exported, file: ExportAnswer | undefined): Exported {
  if (asWritten.kind !== 'ready') return asWritten
  if (file === undefined) return { kind: 'working' }
  if (file.kind === 'error') return { kind: 'refused', message: file.error }
  const { text, losses, problem } = file.value
  const bytes = new TextEncoder().encode(text)
  // What strict JSON leaves out is no news where the file is no JSON.
  const madeStrict = asWritten.madeStrict && form.launcher !== undefined
  return { ...asWritten, bytes, losses, problem, madeStrict }
}
