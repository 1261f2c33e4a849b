import { create } from 'zustand'
import type { LoadProblem, Prepared } from '#core/evaluate/prepare.ts'
import type { Target } from '#core/target.ts'
import type { ReadableDocument, ReadableReading } from '../slices/document.ts'

/** The profile as the target enforces it, or why it does not. */
export type Evaluated = Prepared | LoadProblem

export interface Wanted {
  readonly draftId: string | undefined
  readonly document: ReadableDocument
  readonly target: Target
}

/** What one document is on one target. */
export interface Evaluation {
  readonly draftId: string | undefined
  readonly reading: ReadableReading
  readonly target: Target
  readonly evaluated: Evaluated
}

/** Evaluations that are remembered: those of the present document for a few targets, and of a few undone steps. */
const remembered = 24

/** Targets are compared by what they say: some are made on the spot. */
export function isSameTarget(a: Target, b: Target): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** The evaluation of this very document. */
export function findCurrent(all: readonly Evaluation[], wanted: Wanted): Evaluation | undefined {
  return all.find(
    ({ reading, target }) => reading === wanted.document.reading && isSameTarget(target, wanted.target),
  )
}

/** The last evaluation of the same draft on the same target, whatever was edited since. */
export function findLatest(all: readonly Evaluation[], wanted: Wanted): Evaluation | undefined {
  return (
    findCurrent(all, wanted) ??
    all.findLast(({ draftId, target }) => draftId === wanted.draftId && isSameTarget(target, wanted.target))
  )
}

/**
 * Makes evaluations one after the other. What waits is dropped when the document has moved on, and an answer
 * that comes late is remembered for its own document alone.
 */
export function createEvaluations(
  prepare: (wanted: Wanted) => Promise<Evaluated>,
  isPresent: (wanted: Wanted) => boolean,
) {
  const useEvaluations = create<readonly Evaluation[]>()(() => [])
  let waiting: readonly Wanted[] = []
  let isBusy = false

  const isOpen = (wanted: Wanted) =>
    isPresent(wanted) && findCurrent(useEvaluations.getState(), wanted) === undefined

  async function work(): Promise<void> {
    isBusy = true
    // Everything that follows from one edit has happened before the first question goes out.
    await Promise.resolve()
    for (;;) {
      waiting = waiting.filter(isOpen)
      const [next, ...others] = waiting
      if (next === undefined) break
      waiting = others
      const { draftId, target } = next
      const made = { draftId, reading: next.document.reading, target, evaluated: await prepare(next) }
      useEvaluations.setState((all) => [...all.slice(1 - remembered), made], true)
    }
    isBusy = false
  }

  function request(wanted: Wanted): void {
    waiting = [...waiting, wanted]
    if (!isBusy) void work()
  }

  return { useEvaluations, request }
}
