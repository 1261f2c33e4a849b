/** Time after which the page gets a turn. */
const slice = 8

/** Works the steps off between frames; undefined when nobody wants the answer any more. */
export async function inSlices<T>(
  steps: Generator<undefined, T>,
  isWanted: () => boolean,
): Promise<T | undefined> {
  let pause = performance.now() + slice
  while (isWanted()) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() < pause) continue
    await new Promise((resume) => setTimeout(resume))
    pause = performance.now() + slice
  }
  return undefined
}
