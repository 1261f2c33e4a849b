import { loadTemplate, type TemplateId } from '#catalog/templates.ts'
import { type CallChange, diffSteps, type Side } from '#core/diff.ts'
import { readDocument } from '#core/document.ts'
import type { LoadProblem } from '#core/evaluate/prepare.ts'
import type { Message } from '#core/message.ts'
import { prepareApart } from '#workers/evaluation-client.ts'
import { inSlices } from '#workers/slices.ts'
import { asReadable, type ReadableDocument } from '../slices/document.ts'
import { type Store, useStudio } from '../store.ts'

/** What the present profile is compared with. */
export type Base = 'saved' | TemplateId | { readonly name: string; readonly text: string }

export type Comparison =
  | { readonly kind: 'ready'; readonly changes: readonly CallChange[] }
  /** One of the two cannot be compared; `of` says which. */
  | { readonly kind: 'problem'; readonly of: 'base' | 'present'; readonly problem: LoadProblem }
  | { readonly kind: 'unreadable'; readonly problems: readonly Message[] }

/** Decides every call for both profiles on the chosen target. Undefined: there is nothing to compare yet. */
export async function compareWith(base: Base): Promise<Comparison | undefined> {
  const store = useStudio.getState()
  const present = store.readable
  if (present === undefined || store.catalog === undefined) return undefined
  const other = await readBase(base, store)
  if (other === undefined) return undefined
  if ('problems' in other) return { kind: 'unreadable', problems: other.problems }
  const before = await prepared(other, store)
  const after = await prepared(present, store)
  if (before.kind !== 'ready') return { kind: 'problem', of: 'base', problem: before }
  if (after.kind !== 'ready') return { kind: 'problem', of: 'present', problem: after }
  const names = store.catalog.syscalls.map(({ name }) => name)
  const sides: readonly [Side, Side] = [
    { profile: other.reading.profile, prepared: before },
    { profile: present.reading.profile, prepared: after },
  ]
  const changes = await inSlices(diffSteps(...sides, names), () => true)
  return changes && { kind: 'ready', changes }
}

interface Unreadable {
  readonly problems: readonly Message[]
}

async function readBase(base: Base, store: Store): Promise<ReadableDocument | Unreadable | undefined> {
  if (base === 'saved') return store.baseline
  const document = readDocument(typeof base === 'string' ? await loadTemplate(base) : base.text)
  const readable = asReadable(document)
  if (readable !== undefined) return readable
  return { problems: document.reading.kind === 'unreadable' ? document.reading.problems : [] }
}

async function prepared({ text, reading: { profile } }: ReadableDocument, { target, catalog }: Store) {
  if (catalog === undefined) throw new Error('asked before the catalogue is there')
  return prepareApart({ text, profile, target, numbers: catalog })
}
