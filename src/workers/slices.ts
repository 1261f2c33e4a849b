import { nextTurn } from './turn.ts'

/** Time after which others get a turn: a page draws, a worker hears what is asked next. */
const slice = 8

/**
 * Works the steps off in short tasks; undefined when nobody wants the answer any more. The first step has a task
 * of its own, too: who asks is often in the middle of drawing.
 */
export async function inSlices<T>(
  steps: Generator<undefined, T>,
  isWanted: () => boolean,
): Promise<T | undefined> {
  for (;;) {
    await nextTurn()
    const pause = performance.now() + slice
    do {
      if (!isWanted()) return undefined
      const { done, value } = steps.next()
      if (done) return value
    } while (performance.now() < pause)
  }
}
