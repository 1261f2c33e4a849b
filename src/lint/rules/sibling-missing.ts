import { successorFamilies } from '#core/questions/learn/successors.ts'
import { brokenFallbacks, missingFinding } from '../missing-calls.ts'
import type { LintRule } from '../rule.ts'

export const siblingMissing: LintRule = {
  id: 'sibling-missing',
  severity: 'warning',
  words: {
    title: 'A newer call of the same kind is refused',
    why: 'The C library chooses which call of a family it makes, and newer releases choose newer calls. They take the older one when the kernel answers ENOSYS; any other error reaches the program.',
    found: 'The older calls are allowed, and refused with another error than ENOSYS: {{names}}.',
    fix: 'Allow {{names}}',
  },
  sources: [
    'https://github.com/moby/moby/pull/40731',
    'https://github.com/opencontainers/runc/issues/2151',
    'https://github.com/systemd/systemd/pull/18342',
  ],
  *check(subject) {
    const { old, missing } = brokenFallbacks(subject, successorFamilies)
    for (const found of missingFinding(subject, missing, { near: old })) yield found
  },
}
