import { wrappers } from './all.ts'
import { unwrapAll } from './unwrapper.ts'
import type { Wrapper } from './wrapper.ts'

const deepest = 3

/** Enough lines to see that a layer is not there. */
const sampleSize = 12

/** What a format made of some lines; `lines` may be fewer than were given, where parts were joined. */
export interface Reading {
  readonly used: number
  readonly lines: number
}

export interface Choice extends Reading {
  readonly layers: readonly Wrapper[]
}

/**
 * The layers without which most of the lines can be read; undefined when no layer is there at all, unless
 * `isForced` asks what plain reading gives. Only layers that most lines have are tried, so plain lines cost
 * a few patterns; fewer layers win where more do not help.
 */
export function chooseLayers(
  lines: readonly Uint8Array[],
  read: (lines: readonly Uint8Array[]) => Reading,
  isForced = false,
): Choice | undefined {
  const filled = lines.filter((line) => line.some((byte) => byte > 32))
  let best: Choice | undefined = isForced ? { layers: [], ...read(filled) } : undefined

  function descend(layers: readonly Wrapper[], inner: readonly Uint8Array[]): void {
    if (layers.length === deepest) return
    for (const wrapper of wrappers) {
      if (!fits(wrapper, sampleOf(inner)) || !fits(wrapper, inner)) continue
      best ??= { layers: [], ...read(filled) }
      const next = [...layers, wrapper]
      const unwrapped = unwrapAll(next, filled)
      const choice = { layers: next, ...read(unwrapped) }
      if (isBetter(choice, best)) best = choice
      descend(next, unwrapped)
    }
  }

  descend([], filled)
  return best
}

function sampleOf(lines: readonly Uint8Array[]): readonly Uint8Array[] {
  const step = Math.max(1, Math.floor(lines.length / sampleSize))
  return lines.filter((_, at) => at % step === 0)
}

/** Joined parts make fewer lines: then the share of lines that were read tells. */
function isBetter(a: Choice, b: Choice): boolean {
  if (a.used === 0) return false
  const [shareA, shareB] = [a.used / Math.max(a.lines, 1), b.used / Math.max(b.lines, 1)]
  return a.used > b.used * 1.05 || (shareA > shareB + 0.02 && a.used >= b.used * 0.7)
}

function fits({ unwrap }: Wrapper, lines: readonly Uint8Array[]): boolean {
  let fitting = 0
  for (const bytes of lines) {
    if (unwrap({ bytes, start: 0, end: bytes.length, isPart: false })) fitting++
  }
  return lines.length > 0 && fitting * 2 >= lines.length
}
