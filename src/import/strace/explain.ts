import type { SkipReason } from '../importer.ts'
import { decodeUtf8 } from '../utf8.ts'

const rest = /^(?:[,{)\]}|"]|\.\.\.|<unfinished|0x[0-9a-f]+[,)]|.*\) += (?:-?\d|\?|0x))/
const note = /(?:^|\/|\^C)strace: |^Process \d+ (?:attached|detached|suspended|resumed)/
const strangerCall = /^[a-z_][a-z0-9_]*\(.*\) += (?:-?\d|\?|0x)/

/**
 * What a line is that is no event: strace's own words, the rest of a call that other output cut in two
 * (without -o everything shares one stream), or something the program printed.
 */
export function explainLine(bytes: Uint8Array, start: number, end: number): SkipReason {
  const text = decodeUtf8(bytes, start, Math.min(end, start + 400)).trim()
  if (note.test(text)) return 'strace-note'
  if (strangerCall.test(text)) return 'unknown-name'
  return rest.test(text) ? 'continuation' : 'program-output'
}
