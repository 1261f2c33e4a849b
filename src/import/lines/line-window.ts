/** Copies of some lines with their numbers, for a second look at them. */
export interface LineWindow {
  add(bytes: Uint8Array, start: number, end: number, line: number): void
  isFull(): boolean
  isEmpty(): boolean
  length(): number
  /** All lines, oldest first; the window is empty then. */
  take(): readonly HeldLine[]
}

export interface HeldLine {
  readonly bytes: Uint8Array
  readonly line: number
}

export function createLineWindow(limits: { readonly lines: number; readonly bytes: number }): LineWindow {
  let held: HeldLine[] = []
  let size = 0
  return {
    add(bytes, start, end, line) {
      held.push({ bytes: bytes.slice(start, end), line })
      size += end - start
    },
    isFull: () => held.length >= limits.lines || size >= limits.bytes,
    isEmpty: () => held.length === 0,
    length: () => held.length,
    take() {
      const all = held
      held = []
      size = 0
      return all
    },
  }
}
