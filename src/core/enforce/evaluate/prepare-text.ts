import type { Numbers } from '../../filter/libseccomp/filter.ts'
import { documentFor, type ProfileDocument } from '../../profile/document.ts'
import type { Target } from '../../target/target.ts'
import { prepareAsRead } from './as-read/as-read.ts'
import { brokenForJsonC, readsByJsonC, rootByJsonC } from './as-read/json-c-root.ts'
import { type LoadProblem, type Prepared, prepare } from './prepare.ts'
import { loadOfLooseText } from './strictness.ts'

/** What the target makes of a text, be it one that the strict reader takes or not. */
export function prepareDocument(
  document: ProfileDocument,
  target: Target,
  numbers: Numbers,
): Prepared | LoadProblem {
  const { text, reading } = documentFor(document, target)
  if (reading.kind === 'unreadable') return prepareAsRead(text, target, numbers, reading.problems)
  if (readsByJsonC(target)) {
    return rootByJsonC(text) === undefined
      ? brokenForJsonC(target)
      : prepare(reading.profile, target, numbers, reading)
  }
  return loadOfLooseText(reading.extras, target) ?? prepare(reading.profile, target, numbers, reading)
}
