import type { Wording } from '../base/message.ts'
import { evaluateWords } from '../enforce/evaluate/words.ts'
import { startupWords } from '../enforce/startup/words.ts'
import { jsonWords } from '../json/words.ts'
import { valueWords } from '../profile/bits-words.ts'
import { editWords } from '../profile/edits/words.ts'
import { outcomeWords } from '../profile/outcome-words.ts'
import { readingWords } from '../profile/reading/words.ts'
import { errorWords } from './errors/words.ts'
import { forecastWords } from './forecast/words.ts'
import { learnWords } from './learn/words.ts'
import { mergeWords } from './merge/words.ts'
import { postureWords } from './posture/words.ts'
import { replayWords } from './replay/words.ts'
import { riskWords } from './risk/words.ts'

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
  ...riskWords,
}
