import type { Wording } from '#core/base/message.ts'
import { jsonWords } from '#core/json/words.ts'
import { readingWords } from '#core/profile/reading/words.ts'
import { importMessages } from '#import/messages.ts'

/** The English words of what can be said before there is work: about files that were opened, or could not be. */
export const wordings: Wording = { ...jsonWords, ...readingWords, ...importMessages }
