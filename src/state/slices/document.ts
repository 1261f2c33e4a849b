import type { Message } from '#core/base/message.ts'
import { type ProfileDocument, type Reading, readDocument } from '#core/profile/document.ts'
import { applyEdits, type TextEdit } from '#core/profile/edits/text-edit.ts'
import {
  between,
  type History,
  type Moved,
  marked,
  redone,
  returned,
  stepBefore,
  type TextChange,
  travelled,
  undone,
  type Work,
  withStep,
} from './history.ts'
import type { OpenedLink } from './shared.ts'
import type { Change as Write } from './slice.ts'

export type ReadableReading = Extract<Reading, { kind: 'profile' }>

/** A document whose text was understood: what the table shows and edits. */
export interface ReadableDocument extends ProfileDocument {
  readonly reading: ReadableReading
}

interface DocumentState extends History {
  /** Which of the kept drafts this is; undefined on the empty page. */
  readonly draftId: string | undefined
  readonly document: ProfileDocument | undefined
  /** Another tab edits the draft; this one only shows it. */
  readonly isElsewhere: boolean
  /** The last text that could be read; the table keeps it while the present one cannot. */
  readonly readable: ReadableDocument | undefined
  /** Without `.json`. */
  readonly name: string
  /** The text that "changed" is measured against: as opened, or as last downloaded. */
  readonly baseline: ReadableDocument | undefined
  /** Undefined: the present text was opened, not made by edits. */
  readonly change: TextChange | undefined
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
    /** To the state after so many of all steps; 0 is the text as it was opened. */
    travel(place: number): void
    mark(name: string): void
    unmark(id: string): void
    /** Back to the checkpoint. */
    returnTo(id: string): void
    rename(name: string): void
    /** The present text becomes what "changed" is measured against. */
    markSaved(): void
  }
}

/** Keystrokes closer than this belong to one step. */
const typingPause = 1000
export const typingCode = 'step.typing'

export function asReadable(document: ProfileDocument): ReadableDocument | undefined {
  const { reading, text } = document
  return reading.kind === 'profile' ? { text, reading } : undefined
}

type Shown = DocumentSlice & Work

function changed(store: Shown, label: Message, edits: readonly TextEdit[], now: number): Moved {
  const from = store.document
  if (from === undefined || edits.length === 0) return {}
  const text = applyEdits(from.text, edits)
  if (text === from.text) return {}
  const last = store.past.at(-1)
  const joins =
    label.code === typingCode &&
    last?.label.code === typingCode &&
    last.isClosed !== true &&
    now - last.at < typingPause
  const past = joins
    ? [...store.past.slice(0, -1), { ...last, edits: between(last.before, text), at: now }]
    : withStep(store.past, { ...stepBefore(store, label, from.text, now), edits })
  const document = readDocument(text)
  return { document, change: { from, edits }, revision: store.revision + 1, past, future: [] }
}

/** The table shows the last text that could be read. */
function shown(moved: Moved): Partial<Shown> {
  const readable = moved.document && asReadable(moved.document)
  return { ...moved, ...(readable !== undefined && { readable }) }
}

export const emptyDocument: Omit<DocumentState, 'revision'> = {
  draftId: undefined,
  document: undefined,
  isElsewhere: false,
  readable: undefined,
  name: '',
  baseline: undefined,
  past: [],
  future: [],
  checkpoints: [],
  change: undefined,
}

type Behind = Shown & { readonly shared: OpenedLink | undefined }

export function documentSlice(set: Write<Behind>): DocumentSlice {
  /** Nothing is edited while a link is looked at, for nobody would see it, nor while another tab edits the draft. */
  const inSight = (step: (store: Shown) => Partial<Shown>) =>
    set((store) => (store.shared === undefined && !store.isElsewhere ? step(store) : {}))
  const move = (step: (store: Shown) => Moved) => inSight((store) => shown(step(store)))
  return {
    ...emptyDocument,
    revision: 0,
    documentActions: {
      apply: (label, edits) => move((store) => changed(store, label, edits, Date.now())),
      type: (edits) => move((store) => changed(store, { code: typingCode, params: {} }, edits, Date.now())),
      undo: () => move(undone),
      redo: () => move(redone),
      travel: (place) => move((store) => travelled(store, place)),
      mark: (name) => move((store) => marked(store, name, Date.now())),
      unmark: (id) =>
        move(({ checkpoints }) => ({ checkpoints: checkpoints.filter((each) => each.id !== id) })),
      returnTo: (id) => move((store) => returned(store, id, Date.now())),
      rename: (name) => inSight(() => ({ name })),
      markSaved: () => inSight((store) => ({ baseline: store.readable ?? store.baseline })),
    },
  }
}
