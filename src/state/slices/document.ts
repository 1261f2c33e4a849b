import type { Message } from '#core/base/message.ts'
import { type ProfileDocument, type Reading, readDocument } from '#core/profile/document.ts'
import { difference } from '#core/profile/edits/difference.ts'
import { applyEdits, inverted, type TextEdit } from '#core/profile/edits/text-edit.ts'
import type { OpenedLink } from './shared.ts'
import type { Change as Write } from './slice.ts'

export type ReadableReading = Extract<Reading, { kind: 'profile' }>

/** A document whose text was understood: what the table shows and edits. */
export interface ReadableDocument extends ProfileDocument {
  readonly reading: ReadableReading
}

interface Step {
  /** What was done, in the words of the undo button. */
  readonly label: Message
  /** The document before it: undone, the present one becomes it. */
  readonly before: ProfileDocument
  /** What makes of `before` the document on the other side of the step. */
  readonly edits: readonly TextEdit[]
  readonly at: number
}

/** The last change of the text as it was made: whoever shows the text makes it too. */
interface Change {
  readonly from: ProfileDocument
  readonly edits: readonly TextEdit[]
}

interface DocumentState {
  /** Which of the kept drafts this is; undefined on the empty page. */
  readonly draftId: string | undefined
  readonly document: ProfileDocument | undefined
  /** The last text that could be read; the table keeps it while the present one cannot. */
  readonly readable: ReadableDocument | undefined
  /** Without `.json`. */
  readonly name: string
  /** The text that "changed" is measured against: as opened, or as last downloaded. */
  readonly baseline: ReadableDocument | undefined
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  /** Undefined: the present text was opened, not made by edits. */
  readonly change: Change | undefined
  /** Counts every change of the text; late answers compare it. */
  readonly revision: number
}

export interface DocumentSlice extends DocumentState {
  readonly documentActions: {
    /** The one door for changes: `edits` are made for the present text. */
    apply(label: Message, edits: readonly TextEdit[]): void
    /** The same door for the editor; keystrokes in a row become one step. */
    type(edits: readonly TextEdit[]): void
    undo(): void
    redo(): void
    rename(name: string): void
    /** The present text becomes what "changed" is measured against. */
    markSaved(): void
  }
}

const stepLimit = 200
/** Keystrokes closer than this belong to one step. */
const typingPause = 1000
export const typingCode = 'step.typing'

export function asReadable(document: ProfileDocument): ReadableDocument | undefined {
  const { reading, text } = document
  return reading.kind === 'profile' ? { text, reading } : undefined
}

type Moving = Pick<DocumentSlice, 'document' | 'readable' | 'revision' | 'change'>

function moveTo(store: Moving, document: ProfileDocument, change: Change): Moving {
  return { document, readable: asReadable(document) ?? store.readable, revision: store.revision + 1, change }
}

function changed(store: DocumentSlice, label: Message, edits: readonly TextEdit[], now: number) {
  const from = store.document
  if (from === undefined || edits.length === 0) return {}
  const text = applyEdits(from.text, edits)
  if (text === from.text) return {}
  const last = store.past.at(-1)
  const joins = label.code === typingCode && last?.label.code === typingCode && now - last.at < typingPause
  const past = joins
    ? [...store.past.slice(0, -1), { ...last, edits: between(last.before.text, text), at: now }]
    : [...store.past.slice(1 - stepLimit), { label, before: from, edits, at: now }]
  return { ...moveTo(store, readDocument(text), { from, edits }), past, future: [] }
}

/** Of keystrokes in a row only their sum is kept. */
function between(before: string, after: string): readonly TextEdit[] {
  const edit = difference(before, after)
  return edit === undefined ? [] : [edit]
}

function undone(store: DocumentSlice) {
  const step = store.past.at(-1)
  const from = store.document
  if (step === undefined || from === undefined) return {}
  const edits = inverted(step.before.text, step.edits)
  const redo = { label: step.label, before: from, edits, at: 0 }
  return {
    ...moveTo(store, step.before, { from, edits }),
    past: store.past.slice(0, -1),
    future: [...store.future, redo],
  }
}

function redone(store: DocumentSlice) {
  const step = store.future.at(-1)
  const from = store.document
  if (step === undefined || from === undefined) return {}
  const edits = inverted(step.before.text, step.edits)
  const undo = { label: step.label, before: from, edits, at: 0 }
  return {
    ...moveTo(store, step.before, { from, edits }),
    past: [...store.past, undo],
    future: store.future.slice(0, -1),
  }
}

export const emptyDocument: Omit<DocumentState, 'revision'> = {
  draftId: undefined,
  document: undefined,
  readable: undefined,
  name: '',
  baseline: undefined,
  past: [],
  future: [],
  change: undefined,
}

type Behind = DocumentSlice & { readonly shared: OpenedLink | undefined }

export function documentSlice(set: Write<Behind>): DocumentSlice {
  /** Nobody sees what changes behind a link: it stays as it is, whoever asks. */
  const inSight = (step: (store: DocumentSlice) => Partial<DocumentSlice>) =>
    set((store) => (store.shared === undefined ? step(store) : {}))
  return {
    ...emptyDocument,
    revision: 0,
    documentActions: {
      apply: (label, edits) => inSight((store) => changed(store, label, edits, Date.now())),
      type: (edits) =>
        inSight((store) => changed(store, { code: typingCode, params: {} }, edits, Date.now())),
      undo: () => inSight(undone),
      redo: () => inSight(redone),
      rename: (name) => inSight(() => ({ name })),
      markSaved: () => inSight((store) => ({ baseline: store.readable ?? store.baseline })),
    },
  }
}
