import type { FindingWish } from '#state/slices/wishes.ts'

/** Moves the focus to the finding that is wanted, if there is one. */
export function focusOn(list: HTMLElement | null, wish: FindingWish): void {
  if (list === null) return
  const title = 'call' in wish ? ofCall(list, wish.call) : next(list, wish.step)
  if (!title) return
  list.querySelector(`[${shownMark}]`)?.removeAttribute(shownMark)
  title.parentElement?.setAttribute(shownMark, '')
  title.closest('details')?.setAttribute('open', '')
  title.focus()
  title.scrollIntoView({ block: 'nearest' })
}

function ofCall(list: HTMLElement, call: string): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-calls~="${CSS.escape(call)}"] > h4`)
}

/** The finding shown last: whoever presses a button has left it with the focus. */
const shownMark = 'data-shown'

/** Round and round; folded ones are left out. */
function next(list: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const all = [...list.querySelectorAll<HTMLElement>('details[open] [data-finding] > h4')]
  const isIn = list.contains(document.activeElement)
  const at = all.findIndex(({ parentElement: item }) =>
    isIn ? item?.contains(document.activeElement) : item?.hasAttribute(shownMark),
  )
  return all.at(at < 0 && by < 0 ? -1 : (at + by + all.length) % all.length)
}
