import type { Message } from '#core/base/message.ts'
import type { AcceptedRisk } from '#core/profile/accepted.ts'
import { type ProfileDocument, readDocument } from '#core/profile/document.ts'
import { difference } from '#core/profile/edits/difference.ts'
import { inverted, type TextEdit } from '#core/profile/edits/text-edit.ts'
import type { Target } from '#core/target/target.ts'
import { newId } from './new-id.ts'

/** What undo brings back besides the text. */
interface Circumstances {
  readonly target: Target
  readonly accepted: readonly AcceptedRisk[]
}

/** One thing that was done, with target and accepted risks as they were before it. */
export interface Step extends Circumstances {
  /** What was done, in the words of the undo button. */
  readonly label: Message
  /** The text before it: undone, the present one becomes it. */
  readonly before: string
  /** What makes of `before` the text on the other side of the step. */
  readonly edits: readonly TextEdit[]
  readonly at: number
  /** Keystrokes are not joined to it. */
  readonly isClosed?: boolean
}

/** The last change of the text as it was made: whoever shows the text makes it too. */
export interface TextChange {
  readonly from: ProfileDocument
  readonly edits: readonly TextEdit[]
}

/** A state that somebody gave a name to; it stays whatever is undone and done after it. */
export interface Checkpoint extends Circumstances {
  readonly id: string
  readonly name: string
  readonly at: number
  readonly text: string
}

export interface History {
  readonly past: readonly Step[]
  /** What was undone; the last is the next to be done again. */
  readonly future: readonly Step[]
  /** Newest last. */
  readonly checkpoints: readonly Checkpoint[]
}

export interface Work extends History, Circumstances {
  readonly document: ProfileDocument | undefined
  readonly isElsewhere: boolean
  readonly revision: number
}

/** What a step changes; a slice shows the document. */
export type Moved = Partial<Work> & { readonly change?: TextChange }

export const stepLimit = 200
export const checkpointLimit = 20

/** The step that comes before a change of this work. */
export function stepBefore({ target, accepted }: Circumstances, label: Message, before: string, at: number) {
  return { label, before, edits: [], at, target, accepted } satisfies Step
}

export function withStep(past: readonly Step[], step: Step): readonly Step[] {
  return [...past.slice(1 - stepLimit), step]
}

/** Of several changes only their sum is kept. */
export function between(before: string, after: string): readonly TextEdit[] {
  const edit = difference(before, after)
  return edit === undefined ? [] : [edit]
}

/** Another target or other accepted risks, as a step to take back; the text stays. */
export function adjusted(store: Work, label: Message, part: Partial<Circumstances>, at: number): Moved {
  if (store.document === undefined) return part
  if (store.isElsewhere) return {}
  const step = { ...stepBefore(store, label, store.document.text, at), isClosed: true }
  return { ...part, past: withStep(store.past, step), future: [], revision: store.revision + 1 }
}

/** Takes the last step of `from` over to the other side. */
function turned(store: Work, from: 'past' | 'future'): Moved {
  const step = store[from].at(-1)
  const { document } = store
  if (step === undefined || document === undefined) return {}
  const to = from === 'past' ? 'future' : 'past'
  const edits = inverted(step.before, step.edits)
  const { label, at } = step
  const back: Step = { ...stepBefore(store, label, document.text, at), edits, isClosed: true }
  const isSame = step.before === document.text
  return {
    target: step.target,
    accepted: step.accepted,
    [from]: store[from].slice(0, -1),
    [to]: [...store[to], back],
    revision: store.revision + 1,
    ...(!isSame && { document: readDocument(step.before), change: { from: document, edits } }),
  }
}

export const undone = (store: Work): Moved => turned(store, 'past')
export const redone = (store: Work): Moved => turned(store, 'future')

/** To the state after so many of all steps; 0 is the text as it was opened. */
export function travelled(store: Work, place: number): Moved {
  const { document } = store
  if (document === undefined) return {}
  let now = store
  while (now.past.length > place && now.past.length > 0) now = { ...now, ...undone(now) }
  while (now.past.length < place && now.future.length > 0) now = { ...now, ...redone(now) }
  if (now === store) return {}
  const { target, accepted, past, future, revision } = now
  const moved = { target, accepted, past, future, revision }
  if (now.document === undefined || now.document.text === document.text) return moved
  const change = { from: document, edits: between(document.text, now.document.text) }
  return { ...moved, document: now.document, change }
}

/** Gives the present state a name; the oldest goes when there are too many. */
export function marked(store: Work, name: string, at: number): Moved {
  const { document, target, accepted } = store
  if (document === undefined) return {}
  const checkpoint = { id: newId(), name, at, text: document.text, target, accepted }
  return { checkpoints: [...store.checkpoints.slice(1 - checkpointLimit), checkpoint] }
}

/** Back to a checkpoint, as a step of its own to take back. */
export function returned(store: Work, id: string, at: number): Moved {
  const checkpoint = store.checkpoints.find((each) => each.id === id)
  const { document } = store
  if (checkpoint === undefined || document === undefined) return {}
  const { name, text, target, accepted } = checkpoint
  const label = { code: 'step.checkpoint', params: { name } }
  const edits = between(document.text, text)
  const step = { ...stepBefore(store, label, document.text, at), edits, isClosed: true }
  const past = withStep(store.past, step)
  const moved = { target, accepted, past, future: [], revision: store.revision + 1 }
  return edits.length === 0
    ? moved
    : { ...moved, document: readDocument(text), change: { from: document, edits } }
}
