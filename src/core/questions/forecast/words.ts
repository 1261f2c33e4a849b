import type { Wording } from '../../base/message.ts'

/** English for what will surprise on a target. */
export const forecastWords: Wording = {
  'libc-runs': '{{name}} is let through.',
  'libc-depends': 'Arguments or a supervisor decide about {{name}}.',
  'libc-killed': '{{name}} kills the program.',
  'libc-no-fallback':
    'It makes {{name}} where older versions made {{old}}, and hands the error to the program.',
  'libc-wrong-error':
    'It would fall back to {{old}} if {{name}} gave ENOSYS. It gets another error and hands that to the program.',
  'libc-falls-back': '{{name}} is refused, and it falls back to {{old}}.',
  'libc-goes-without': '{{name}} is refused, and it does without.',
  'libc-fallback-refused': '{{name}} is refused, and so is what it falls back to: {{old}}.',
}
