import { create } from 'zustand'
import type { ProfileDocument } from '#core/document.ts'
import type { Span } from '#core/json/tree.ts'
import { useStudio } from '../store.ts'

interface ShownPlace {
  readonly at: Span
  /** The text in which it is; no other one has that place. */
  readonly document: ProfileDocument
}

/** The place of the text that somebody asked to see; asked for twice, it is shown twice. */
export const useShownPlace = create<ShownPlace | undefined>()(() => undefined)

export function showPlace(at: Span): void {
  const { document } = useStudio.getState()
  if (document !== undefined) useShownPlace.setState({ at, document }, true)
}

/** The place, as long as the text is the one it was asked for in. */
export function shownPlace(): Span | undefined {
  const place = useShownPlace.getState()
  return place?.document === useStudio.getState().document ? place?.at : undefined
}
