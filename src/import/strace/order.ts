/** Tells a log that somebody sorted, in which the end of a call stands before its beginning. */
export interface OrderWatch {
  isSorted: boolean
  watch(bytes: Uint8Array, start: number, end: number): void
  /** True when all lines were in order and too many for an accident. */
  isProven(): boolean
}

const accident = 20

/** A sorted log may have been edited since: one line in a hundred may stand wrong. */
const tolerated = 0.01
const slack = 2

/** How much of a line is compared. */
const compared = 256

export function createOrderWatch(): OrderWatch {
  let before = new Uint8Array(0)
  let lines = 0
  let disorder = 0

  const order: OrderWatch = {
    isSorted: true,
    watch(bytes, start, end) {
      const stop = Math.min(end, start + compared)
      lines++
      if (isBefore(bytes, start, stop, before)) disorder++
      before = bytes.slice(start, stop)
      if (disorder > slack + lines * tolerated) order.isSorted = false
    },
    isProven: () => order.isSorted && lines >= accident,
  }
  return order
}

function isBefore(bytes: Uint8Array, start: number, end: number, other: Uint8Array): boolean {
  for (let at = 0; at < other.length; at++) {
    if (start + at >= end) return true
    const difference = (bytes[start + at] ?? 0) - (other[at] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
