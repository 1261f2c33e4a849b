import { create } from 'zustand'
import { useStudio } from '#state/store.ts'

/** A call of which somebody wants to see the findings; the list takes it as soon as it is there. */
export const useWantedCall = create<string | undefined>()(() => undefined)

/** Leads to what was found of the call. */
export function showFindingsOf(name: string): void {
  const { select, showPane } = useStudio.getState().workspaceActions
  useWantedCall.setState(name, true)
  select(name)
  showPane('findings')
}

/** Moves the focus to the first finding of the call; false when the list has none. */
export function focusOn(list: HTMLElement | null, call: string): boolean {
  const title = list?.querySelector<HTMLElement>(`[data-calls~="${CSS.escape(call)}"] > h4`)
  if (!title) return false
  moveTo(title)
  return true
}

/** Moves the focus from finding to finding, round and round; folded ones are left out. */
export function step(list: HTMLElement | null, by: 1 | -1): void {
  const all = [...(list?.querySelectorAll<HTMLElement>('details[open] [data-finding] > h4') ?? [])]
  const at = all.findIndex((each) => each.parentElement?.contains(document.activeElement))
  const next = all.at(at < 0 && by < 0 ? -1 : (at + by + all.length) % all.length)
  if (next !== undefined) moveTo(next)
}

function moveTo(title: HTMLElement): void {
  title.closest('details')?.setAttribute('open', '')
  title.focus()
  title.scrollIntoView({ block: 'nearest' })
}
