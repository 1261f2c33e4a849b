import { type ProfileDocument, readDocument } from '#core/document.ts'
import { isSameProfile, strictText } from '#core/strict-text.ts'

/** What a download would hold; only `ready` bytes were read back and say what the document says. */
export type Exported =
  | { readonly kind: 'unreadable' }
  /** The bytes say something else than the document. */
  | { readonly kind: 'lossy' }
  | {
      readonly kind: 'ready'
      readonly bytes: Uint8Array<ArrayBuffer>
      /** Something that runtimes refuse was left out. */
      readonly madeStrict: boolean
      /** The document is a runtime configuration; the download holds its profile alone. */
      readonly cutOut: boolean
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
  }
}
