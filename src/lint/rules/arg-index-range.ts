import type { LintRule } from '../rule.ts'

export const argIndexRange: LintRule = {
  id: 'arg-index-range',
  severity: 'error',
  words: {
    title: 'There is no such argument',
    why: 'A system call has six arguments, numbered from 0. Runtimes refuse any other number and take 0 for one that is missing.',
  },
  sources: ['https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp'],
  notes: ['index-too-large', 'zero-assumed'],
  weigh: ({ code }) => (code === 'zero-assumed' ? 'warning' : 'error'),
}
