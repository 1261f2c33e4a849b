import type { Wording } from '../../base/message.ts'

/** English for what a replay cannot tell. */
export const replayWords = {
  'replay-arguments': 'It depends on argument {{arguments}}, and the log does not show it for these calls.',
  'replay-high-bits':
    'It depends on the upper 32 bits of argument {{arguments}}, which no log shows for negative numbers.',
  'replay-gate':
    'On {{arch}} the call can also come through {{gate}}, where the filter answers otherwise; the log does not say which way it took.',
  'replay-other-host': 'The log is of {{arch}}, and the target runs on {{host}}.',
  'replay-no-number': '{{name}} has no number on {{arch}}.',
  'replay-falls-back': 'Programs then call {{older}}, which runs.',
  'replay-number-only': 'The log gives a number without an architecture.',
} satisfies Wording
