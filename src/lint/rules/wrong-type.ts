import type { LintRule } from '../rule.ts'

export const wrongType: LintRule = {
  id: 'wrong-type',
  severity: 'error',
  words: {
    title: 'A value is of the wrong type',
    why: 'The Go runtimes refuse it. crun takes it for absent, which can make a rule unconditional or leave the container without a filter.',
  },
  sources: ['https://github.com/opencontainers/runtime-spec/blob/main/schema/config-linux.json'],
  notes: ['string-expected', 'list-expected', 'object-expected', 'profile-not-object', 'kubernetes-object'],
}
