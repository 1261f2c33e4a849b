import type { Reading } from '#core/document.ts'
import type { Problem } from '#core/problem.ts'

/** What the reader found, in the order of the text. */
export function problemsOf(reading: Reading): readonly Problem[] {
  return reading.kind === 'profile' ? reading.notices : reading.problems
}
