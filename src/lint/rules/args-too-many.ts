import type { LintRule } from '../rule.ts'

export const argsTooMany: LintRule = {
  id: 'args-too-many',
  severity: 'warning',
  words: {
    title: 'The rule has more than six conditions',
    why: 'crun looked at the first six alone until it was corrected in 2026; the others make one rule of each. Which calls pass depends on the runtime.',
  },
  sources: ['https://github.com/containers/crun/pull/2220'],
  notes: ['too-many-conditions'],
}
