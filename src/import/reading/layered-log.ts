import type { HeldLine } from '../lines/line-window.ts'
import { chooseLayers } from '../wrappers/choose-layers.ts'
import { unwrapAll } from '../wrappers/unwrapper.ts'
import { type LogSetting, openFormats } from './format-readers.ts'
import { createInnerLines } from './inner-lines.ts'
import { createStrangeLines } from './strange-lines.ts'
import type { Part } from './tally-builder.ts'
import { tryFormats } from './try-formats.ts'

/** A log around whose lines something may stand. */
export interface LayeredLog {
  read(bytes: Uint8Array, start: number, end: number, line: number): void
  /** Plain lines, where nothing stands around them and no strange one waits to be looked at again; how many. */
  readMany(bytes: Uint8Array, from: number, line: number, chunk: number): number
  /** Where the first line begins that was not read so. */
  next(): number
  /** `line` is the last one. */
  finish(line: number): readonly Part[]
}

/**
 * Opens a log that begins with these lines, and reads them. What stands around them (a container's stamps, a mail's
 * quotes, JSON) is found out here, and again where no format understands them any more.
 */
export function openLayeredLog(held: readonly HeldLine[], setting: LogSetting): LayeredLog {
  const lines = held.map(({ bytes }) => bytes)
  const { ranking, catalog } = setting
  const layers = chooseLayers(lines, (some) => tryFormats(some, ranking, catalog))?.layers ?? []
  const formats = openFormats(unwrapAll(layers, lines), setting)
  const inner = createInnerLines(formats, setting.skipped)
  inner.wrapIn(layers)
  const strange = createStrangeLines(inner, setting)

  function read(bytes: Uint8Array, start: number, end: number, line: number): void {
    if (!inner.read(bytes, start, end, line)) strange.add(bytes, start, end, line)
    else if (!strange.isEmpty()) strange.end()
  }

  for (const { bytes, line } of held) read(bytes, 0, bytes.length, line)
  return {
    read,
    readMany: (bytes, from, line, chunk) =>
      inner.isPlain() && strange.isEmpty() ? formats.bulk.read(bytes, from, line, chunk) : 0,
    next: () => formats.bulk.next(),
    finish(line) {
      strange.finish()
      inner.finish(line)
      return formats.finish()
    },
  }
}
