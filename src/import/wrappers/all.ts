import { jsonObject, jsonString } from './json-text.ts'
import { csv, html, inlineCode } from './markup.ts'
import { prefixes } from './prefixes.ts'
import type { Wrapper } from './wrapper.ts'

/** All wrappers; earlier ones win where several read a log equally well. */
export const wrappers: readonly Wrapper[] = [...prefixes, jsonObject, jsonString, csv, html, inlineCode]
