import type { LintRule } from '../rule.ts'

export const repeatedArgIndex: LintRule = {
  id: 'repeated-arg-index',
  severity: 'security',
  words: {
    title: 'One argument is tested twice in one rule',
    why: 'libseccomp cannot say this, so runtimes make a rule of every condition: any one is enough, on whichever argument. A range such as at least 3 and at most 5 then matches everything.',
    fix: 'Write the alternatives as rules of their own, as runtimes read them',
  },
  sources: [
    'https://github.com/opencontainers/runc/issues/2735',
    'https://github.com/opencontainers/runc/blob/main/libcontainer/seccomp/seccomp_linux.go',
  ],
  notes: ['repeated-index'],
}
