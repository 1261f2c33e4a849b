import type { Wording } from '../../base/message.ts'

/** English for edits that are refused. */
export const editWords = {
  'edit-arch-map':
    'The profile chooses its architectures by archMap ({{entries}} entries). Docker refuses a profile that has architectures as well.',
} satisfies Wording
