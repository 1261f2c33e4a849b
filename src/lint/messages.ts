import type { Wording } from '#core/base/message.ts'
import { coreMessages } from '#core/questions/messages.ts'
import { pages } from './registry.ts'

/** English for findings and fixes; what the reader of profiles notes is said in its own words. */
export const lintMessages: Wording = {
  ...coreMessages,
  ...Object.fromEntries(
    pages.flatMap(({ id, words }) => Object.entries(words).map(([word, text]) => [`${id}-${word}`, text])),
  ),
}
