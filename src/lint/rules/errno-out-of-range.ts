import type { LintRule } from '../rule.ts'

export const errnoOutOfRange: LintRule = {
  id: 'errno-out-of-range',
  severity: 'error',
  words: {
    title: 'The error number is too large',
    why: 'libseccomp takes numbers up to 4094 and cuts to 16 bits before it looks: 65536 becomes 0, and the call seems to succeed.',
  },
  sources: ['https://github.com/seccomp/libseccomp/blob/main/src/system.c'],
  notes: ['errno-too-large', 'trace-message-too-large'],
}
