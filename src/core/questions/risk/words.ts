import type { Wording } from '../../base/message.ts'

/** English for what is wrong with a list of threats. */
export const riskWords = {
  'threats-version': 'This is no list of threats of version 1 ("seccompThreats": {{version}}).',
  'threats-odd': 'The list is not used: "{{key}}" {{word}} is missing, repeated or not understood.',
} satisfies Wording
