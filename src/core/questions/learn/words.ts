import type { Wording } from '../../base/message.ts'

/** English for proposals that cannot be made. */
export const learnWords = {
  'propose-nothing-seen':
    'No call with a known name was seen ({{unresolved}} by number only). A profile made of this would allow nothing.',
} satisfies Wording
