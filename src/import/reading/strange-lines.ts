import { createLineShapes } from '../lines/line-shapes.ts'
import { createLineWindow } from '../lines/line-window.ts'
import { type Choice, chooseLayers } from '../wrappers/choose-layers.ts'
import type { LogSetting } from './format-readers.ts'
import type { InnerLines } from './inner-lines.ts'
import { tryFormats } from './try-formats.ts'

/** After so many strange lines in a row it is asked whether something else stands around them now. */
const strangeLimits = { lines: 64, bytes: 1 << 20 }

/** So many strange lines are looked at again also where one that is none follows. */
const worthALook = 16

/** Fewer lines that can be read once something is taken off are words about a log, not a log. */
const plenty = 8

/** Lines in a row that no format knew. Something else may stand around them, as where logs were joined. */
export interface StrangeLines {
  add(bytes: Uint8Array, start: number, end: number, line: number): void
  isEmpty(): boolean
  /** A line that is known again ends the row. */
  end(): void
  finish(): void
}

export function createStrangeLines(
  inner: InnerLines,
  { ranking, catalog }: Pick<LogSetting, 'ranking' | 'catalog'>,
): StrangeLines {
  const strange = createLineWindow(strangeLimits)
  const inVain = createLineShapes()

  function choose(lines: readonly Uint8Array[]): Choice | undefined {
    if (inVain.hasAll(lines)) return undefined
    const isWrapped = inner.layers().length > 0
    const choice = chooseLayers(lines, (some) => tryFormats(some, ranking, catalog), isWrapped)
    return choice !== undefined && choice.used >= plenty && choice.used * 2 >= choice.lines
      ? choice
      : undefined
  }

  function lookAgain(): void {
    const held = strange.take()
    const lines = held.map(({ bytes }) => bytes)
    const choice = choose(lines)
    if (choice === undefined) inVain.addAll(lines)
    else inner.wrapIn(choice.layers)
    for (const { bytes, line } of held) {
      const isKnown = choice !== undefined && inner.read(bytes, 0, bytes.length, line)
      if (!isKnown) inner.skip(bytes, 0, bytes.length, line)
    }
  }

  function skipAll(): void {
    for (const { bytes, line } of strange.take()) inner.skip(bytes, 0, bytes.length, line)
  }

  return {
    add(bytes, start, end, line) {
      strange.add(bytes, start, end, line)
      if (strange.isFull()) lookAgain()
    },
    isEmpty: strange.isEmpty,
    end: () => (strange.length() >= worthALook ? lookAgain() : skipAll()),
    finish: () => {
      if (!strange.isEmpty()) lookAgain()
    },
  }
}
