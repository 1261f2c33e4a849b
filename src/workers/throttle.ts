/** Lets a call through when the last one was at least `interval` ms ago, by a clock handed in. */
export function throttle<A extends readonly unknown[]>(
  interval: number,
  call: (...args: A) => void,
  now: () => number = () => performance.now(),
): (...args: A) => void {
  let last = Number.NEGATIVE_INFINITY
  return (...args) => {
    const time = now()
    if (time - last < interval) return
    last = time
    call(...args)
  }
}
