import type { BulkReader } from '../lines/session.ts'
import type { Running } from './start-module.ts'

/** What both compiled readers export: they read lines of their buffer and say where they stopped. */
interface LineCore {
  readonly memory: { readonly buffer: ArrayBuffer }
  run(from: number, to: number, line: number): number
}

interface Place {
  /** Where the buffer lies, and how much it takes. */
  readonly buffer: number
  readonly size: number
  /** Where the core tells how many lines it read. */
  readonly lines: number
}

interface Hooks {
  isOpen(): boolean
  /** Before the core reads, and after it. */
  begin(): void
  end(): void
}

/** Gives a compiled reader the bytes it reads, a buffer full at a time. */
export function createLaneBuffer<C extends LineCore>(
  { exports: core, memory, get }: Running<C>,
  place: Place,
  { isOpen, begin, end }: Hooks,
): BulkReader {
  let loaded = -1
  let base = 0
  let filled = 0
  let next = 0

  function read(bytes: Uint8Array, from: number, line: number, chunk: number): number {
    next = from
    if (!isOpen()) return 0
    if (chunk !== loaded || from < base || from >= base + filled) load(bytes, from, chunk)
    begin()
    let lines = 0
    for (;;) {
      const stop = base + core.run(next - base, filled, line + lines)
      lines += get(place.lines)
      const isAtEdge = stop > base && base + filled < bytes.length && !hasLine(stop - base)
      next = stop
      if (!isAtEdge) break
      load(bytes, next, chunk)
    }
    end()
    return lines
  }

  function load(bytes: Uint8Array, from: number, chunk: number): void {
    loaded = chunk
    base = from
    filled = Math.min(bytes.length - from, place.size)
    memory.set(bytes.subarray(from, from + filled), place.buffer)
  }

  /** True when a whole line of the buffer is left. */
  function hasLine(from: number): boolean {
    const at = memory.indexOf(10, place.buffer + from)
    return at !== -1 && at < place.buffer + filled
  }

  return { read, next: () => next }
}
