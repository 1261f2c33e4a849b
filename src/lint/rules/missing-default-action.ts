import type { Problem } from '#core/json/problem.ts'
import type { LintRule, Repair } from '../rule.ts'

export const missingDefaultAction: LintRule = {
  id: 'missing-default-action',
  severity: 'error',
  words: {
    title: 'There is no default action',
    why: 'Every runtime refuses a profile that has rules and does not say what happens to all other calls. The container does not start.',
    fix: 'Refuse what no rule allows',
    'fix-allow': 'Allow what no rule refuses',
  },
  sources: ['https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp'],
  notes: ['default-action-missing'],
  mend: (note) => [
    withDefault(note, 'SCMP_ACT_ERRNO', 'fix'),
    withDefault(note, 'SCMP_ACT_ALLOW', 'fix-allow'),
  ],
}

function withDefault({ at }: Problem, action: string, word: string): Repair {
  const text = `"defaultAction": "${action}", `
  const start = at.start + 1
  return { kind: 'suggested', word, reach: 'anything', edits: () => [{ start, end: start, text }] }
}
