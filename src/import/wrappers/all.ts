import { csv } from './csv.ts'
import { html } from './html.ts'
import { journalFields } from './journal-fields.ts'
import { asciicast, jsonObject, jsonString, logfmt } from './json-text.ts'
import { inlineCode, shownEnd } from './line-marks.ts'
import { prefixes } from './prefixes.ts'
import type { Wrapper } from './wrapper.ts'

/** All wrappers; earlier ones win where several read a log equally well. */
export const wrappers: readonly Wrapper[] = [
  ...prefixes,
  ...[jsonObject, jsonString, asciicast, logfmt, journalFields],
  ...[csv, html, inlineCode, shownEnd],
]
