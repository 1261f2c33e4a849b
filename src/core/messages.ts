import { jsonWords } from './json/words.ts'
import type { Wording } from './message.ts'
import { readingWords } from './reading/words.ts'

/** English for every message of this layer. */
export const coreMessages: Wording = { ...jsonWords, ...readingWords }
