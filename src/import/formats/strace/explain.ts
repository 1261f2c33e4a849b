import { decodeUtf8 } from '../../bytes/utf8.ts'
import type { SkipReason } from '../../lines/session.ts'

const rest = /^(?:[,{)\]}|"]|\.\.\.|<unfinished|0x[0-9a-f]+[,)]|.*\) += (?:-?\d|\?|0x))/
const note = /(?:^|\/|\^C)strace: |^Process \d+ (?:attached|detached|suspended|resumed)/
const strangerCall = /^[a-z_][a-z0-9_]*\(.*\) += (?:-?\d|\?|0x)/

/**
 * What a line is that is no event: strace's own words, the rest of a call that other output cut in two
 * (without -o everything shares one stream), or something the program printed.
 */
export function explainLine(bytes: Uint8Array, start: number, end: number): SkipReason {
  if (isPlain(bytes, start, end)) return 'program-output'
  const text = decodeUtf8(bytes, start, Math.min(end, start + 400)).trim()
  if (note.test(text)) return 'strace-note'
  if (strangerCall.test(text)) return 'unknown-name'
  return rest.test(text) ? 'continuation' : 'program-output'
}

/** True for words alone, of which there may be millions: letters, digits and blanks. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  const stop = Math.min(end, start + 400)
  for (let at = start; at < stop; at++) {
    const byte = bytes[at] ?? 0
    const isWord = (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || byte === 32
    if (!isWord && (byte < 0x30 || byte > 0x39 || at === start)) return false
  }
  return !isNoteAlone(bytes, start)
}

/** `Process 12 attached` */
function isNoteAlone(bytes: Uint8Array, start: number): boolean {
  return bytes[start] === 0x50 && bytes[start + 1] === 0x72
}
