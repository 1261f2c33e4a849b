import { create } from 'zustand'
import { useStudio } from '../store.ts'

/** The first finding of a call, or the one after or before that in focus. */
export type FindingWish = { readonly call: string } | { readonly step: 1 | -1 }

/** What somebody wants to see; the list takes it as soon as it is there. */
export const useFindingWish = create<FindingWish | undefined>()(() => undefined)

export function wishForFinding(wish: FindingWish): void {
  const { select, showPane } = useStudio.getState().workspaceActions
  useFindingWish.setState(wish, true)
  if ('call' in wish) select(wish.call)
  showPane('findings')
}
