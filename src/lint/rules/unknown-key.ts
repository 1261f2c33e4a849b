import type { LintRule } from '../rule.ts'
import { nearestRepair } from '../text-repairs.ts'

export const unknownKey: LintRule = {
  id: 'unknown-key',
  severity: 'warning',
  words: {
    title: 'A key has no meaning in a profile',
    why: 'Runtimes pass over keys that they do not know without a word. A misspelt key loses what it should have set.',
    fix: 'Write {{nearest}}',
  },
  sources: ['https://github.com/opencontainers/runtime-spec/blob/main/schema/config-linux.json'],
  notes: ['misspelt-key', 'unknown-key', 'reserved-key'],
  weigh: ({ code }) => (code === 'unknown-key' ? 'info' : 'warning'),
  mend: nearestRepair,
}
