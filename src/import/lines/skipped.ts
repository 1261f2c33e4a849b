import type { Skipped } from '#core/base/tally.ts'
import { decodeUtf8 } from '../bytes/utf8.ts'
import type { SkipReason } from './session.ts'

/** Samples kept for each reason, and how much of a line each shows. */
export const sampleLimit = 20
export const sampleLength = 200

export interface SkippedLines {
  add(reason: SkipReason, bytes: Uint8Array, start: number, end: number, line: number): void
  list(): readonly Skipped[]
}

interface Pile {
  lines: number
  readonly samples: { readonly line: number; readonly text: string }[]
}

/** Counts the lines that gave no call, by reason, and keeps the first few of each to show. */
export function createSkippedLines(): SkippedLines {
  const piles = new Map<SkipReason, Pile>()

  function pileOf(reason: SkipReason): Pile {
    const known = piles.get(reason)
    if (known) return known
    const pile: Pile = { lines: 0, samples: [] }
    piles.set(reason, pile)
    return pile
  }

  return {
    add(reason, bytes, start, end, line) {
      const pile = pileOf(reason)
      pile.lines++
      if (pile.samples.length >= sampleLimit) return
      const text = decodeUtf8(bytes, start, Math.min(end, start + 4 * sampleLength))
      pile.samples.push({ line, text: [...text].slice(0, sampleLength).join('') })
    },
    list: () => [...piles].map(([reason, { lines, samples }]) => ({ reason, lines, samples })),
  }
}
