/** Time without a change after which it is saved, and the longest that changes in a row put it off. */
const pause = 150
const longest = 700
/** After a failure the next try comes later and later. */
const firstRetry = 1000
const lastRetry = 30_000

export interface Pacer {
  change(): void
  succeed(): void
  fail(): void
}

/** Says when to save: soon after a change, before long under constant typing, again after a failure. */
export function createPacer(save: () => void): Pacer {
  let timer: ReturnType<typeof setTimeout> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let first: number | undefined
  let delay = firstRetry

  function saveChanges(): void {
    first = undefined
    save()
  }

  return {
    change() {
      const now = performance.now()
      first ??= now
      clearTimeout(timer)
      timer = setTimeout(saveChanges, Math.max(0, Math.min(pause, first + longest - now)))
    },
    succeed() {
      clearTimeout(retry)
      delay = firstRetry
    },
    fail() {
      clearTimeout(retry)
      retry = setTimeout(save, delay)
      delay = Math.min(delay * 2, lastRetry)
    },
  }
}
