/** The box that takes error messages. */
export const errorBoxWords = {
  'error-box.label': 'Error message of a start or a program that failed',
  'error-box.hint': 'ls: cannot access ‘/etc’: Operation not permitted',
  'error-box.found': 'What it points at',
  'error-box.no-call': 'No call named',
  'error-box.sure-measured': 'measured',
  'error-box.sure-reported': 'reported by others',
  'error-box.sure-several': 'one of several',
  'error-box.opening-one': 'The least that helps:',
  'error-box.opening-all': 'The least that helps, all together:',
  'error-box.opening-each': 'Try one by one:',
  'error-box.answer-missing': 'answered with ENOSYS, so that an older call is used',
  'error-box.allow': 'Allow {{names}}',
  'error-box.add': 'Add the rule for {{names}}',
  'error-box.done-allow': 'The profile allows it already.',
  'error-box.done-add': 'The profile does so already.',
  'error-box.by-hand': 'Rules of the profile stand in the way: change them in the table.',
} as const
