import type { Wording } from '../base/message.ts'

/** English for why the outcome of a call is not certain. */
export const outcomeWords = {
  'outcome-overlap':
    'Rules {{first}} and {{second}} can both match with different actions. libseccomp decides by its inner order, not by the order of the file. Make their conditions exclude each other.',
  'outcome-refused':
    'Rules {{first}} and {{second}} have the same conditions and different actions. The container runtime refuses to start with "file exists".',
  'outcome-many-conditions':
    'Rule {{rule}} has more than six conditions. Versions of crun differ in what they make of it.',
  'outcome-many-cases':
    'The call has {{cases}} conditional cases with different actions; that is too many to tell which of them overlap.',
} satisfies Wording
