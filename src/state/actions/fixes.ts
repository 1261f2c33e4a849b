import type { Message } from '#core/base/message.ts'
import type { FixPreview } from '../slices/answers.ts'
import type { Repair } from '../slices/questions.ts'
import { useStudio } from '../store.ts'

/** Shows what a repair would do; asked for again, it is put away. */
export function toggleRepair(place: string, wish: Repair['wish']): void {
  const { document, repairs, questionActions } = useStudio.getState()
  const isShown = repairs.some((each) => each.place === place && each.wish === wish)
  if (document === undefined) return
  questionActions.showRepair(place, isShown ? undefined : { wish, document })
}

export function closeRepair(place: string): void {
  useStudio.getState().questionActions.showRepair(place, undefined)
}

/** Applies what was previewed as one step; false when the text has changed since. */
export function applyPreview(label: Message, { edits, before }: FixPreview): boolean {
  const { document, documentActions } = useStudio.getState()
  if (document?.text !== before) return false
  documentActions.apply(label, edits)
  return true
}
