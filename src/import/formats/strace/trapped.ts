import { hashOf } from '../../bytes/byte-names.ts'
import { encodeUtf8 } from '../../bytes/utf8.ts'
import type { CalledNames } from '../../evidence/called-names.ts'
import type { Parts } from './parts.ts'

/** The index of a name as it is printed; -1 for none. */
export function nameIndex(printed: string, names: CalledNames): number {
  const bytes = encodeUtf8(printed)
  return names.find(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length))
}

/** A log that shows only the signals still names the calls that brought them. */
export function countTrapped({ names, counters, sigsys }: Parts): void {
  for (const { printed, times, firstLine, lastLine } of sigsys.trapped()) {
    const name = nameIndex(printed, names)
    const isCounted = ([0, 1, 2] as const).some((personality) => counters.of(personality, name))
    if (name === -1 || isCounted) continue
    const counter = counters.enter(0, name, firstLine)
    counter.calls = times
    counter.lastLine = lastLine
  }
}
