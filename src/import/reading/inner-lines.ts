import type { SkippedLines } from '../lines/skipped.ts'
import { createUnwrapper, type Unwrapper } from '../wrappers/unwrapper.ts'
import type { Wrapper } from '../wrappers/wrapper.ts'
import type { FormatReaders } from './format-readers.ts'

/** The lines of a log without what stands around them. */
export interface InnerLines {
  wrapIn(layers: readonly Wrapper[]): void
  /** True when nothing stands around them. */
  isPlain(): boolean
  layers(): readonly Wrapper[]
  /** False when no format knows the line; then nothing was noted. */
  read(bytes: Uint8Array, start: number, end: number, line: number): boolean
  /** Notes a line as one that gave no call. */
  skip(bytes: Uint8Array, start: number, end: number, line: number): void
  /** Reads what still waits for another part. */
  finish(line: number): void
}

export function createInnerLines(formats: FormatReaders, skipped: SkippedLines): InnerLines {
  let layers: readonly Wrapper[] = []
  let unwrapper: Unwrapper | undefined

  const skip: InnerLines['skip'] = (bytes, start, end, line) =>
    skipped.add(formats.explain(bytes, start, end), bytes, start, end, line)

  /** A line may hold many: one of them alone that is strange asks for no other look at all. */
  function readInner(line: number, take: (sink: Parameters<Unwrapper['finish']>[0]) => void): boolean {
    let held = 0
    let first: Uint8Array | undefined
    take((inner, from, to) => {
      held++
      if (formats.read(inner, from, to, line)) return
      if (held === 1) first = inner.slice(from, to)
      else skip(inner, from, to, line)
    })
    if (first === undefined || held === 1) return first === undefined
    skip(first, 0, first.length, line)
    return true
  }

  return {
    wrapIn(next) {
      layers = next
      unwrapper = next.length === 0 ? undefined : createUnwrapper(next)
    },
    isPlain: () => unwrapper === undefined,
    layers: () => layers,
    read(bytes, start, end, line) {
      if (unwrapper === undefined) return formats.read(bytes, start, end, line)
      const { take } = unwrapper
      return readInner(line, (sink) => take(bytes, start, end, sink))
    },
    skip,
    finish: (line) => unwrapper?.finish((inner, from, to) => formats.read(inner, from, to, line)),
  }
}
