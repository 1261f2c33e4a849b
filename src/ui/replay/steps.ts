/** Moves the focus to the next or previous call of the list; from outside to the first or last one. */
export function moveToLine(list: HTMLElement | null, by: 1 | -1): void {
  const lines = [...(list?.querySelectorAll<HTMLElement>('[data-replay]') ?? [])]
  const at = lines.findIndex((line) => line.closest('li')?.contains(document.activeElement))
  const start = by === 1 ? 0 : lines.length - 1
  const next = at < 0 ? lines[start] : lines[at + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** Before a line goes, so that the focus stays in the list. */
export function leaveLine(inside: HTMLElement): void {
  const item = inside.closest('li')
  const near = item?.nextElementSibling ?? item?.previousElementSibling
  const focusable = near?.querySelector<HTMLElement>('[data-replay]')
  const fallback = inside.closest<HTMLElement>('[tabindex="0"]')
  ;(focusable ?? fallback)?.focus()
}
