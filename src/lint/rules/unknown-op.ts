import type { LintRule } from '../rule.ts'
import { nearestRepair } from '../text-repairs.ts'

export const unknownOp: LintRule = {
  id: 'unknown-op',
  severity: 'error',
  words: {
    title: 'The comparison is none of the seven',
    why: 'Comparisons are exact words. The runtimes refuse any other, though crun looks only when it knows the call.',
    fix: 'Write {{nearest}}',
  },
  sources: ['https://github.com/opencontainers/runtime-spec/blob/main/schema/defs-linux.json'],
  notes: ['unknown-operator', 'operator-missing'],
  mend: nearestRepair,
}
