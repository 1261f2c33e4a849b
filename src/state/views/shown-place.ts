import type { Span } from '#core/json/tree.ts'
import type { Store } from '../store.ts'

/** The place that somebody asked to see, as long as the text is the one it was asked for in. */
export function selectShownPlace({ shownPlace, document }: Store): Span | undefined {
  return shownPlace?.document === document ? shownPlace?.at : undefined
}
