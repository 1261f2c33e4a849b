import { valueWords } from './bits-words.ts'
import { editWords } from './edits/words.ts'
import { errorWords } from './errors/words.ts'
import { evaluateWords } from './evaluate/words.ts'
import { forecastWords } from './forecast/words.ts'
import { jsonWords } from './json/words.ts'
import { learnWords } from './learn/words.ts'
import { mergeWords } from './merge/words.ts'
import type { Wording } from './message.ts'
import { outcomeWords } from './outcome-words.ts'
import { postureWords } from './posture/words.ts'
import { readingWords } from './reading/words.ts'
import { replayWords } from './replay/words.ts'
import { startupWords } from './startup/words.ts'

/** English for every message of this layer. */
export const coreMessages: Wording = {
  ...jsonWords,
  ...readingWords,
  ...outcomeWords,
  ...evaluateWords,
  ...replayWords,
  ...editWords,
  ...learnWords,
  ...mergeWords,
  ...valueWords,
  ...postureWords,
  ...startupWords,
  ...forecastWords,
  ...errorWords,
}
