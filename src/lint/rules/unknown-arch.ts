import type { LintRule } from '../rule.ts'
import { nearestRepair } from '../text-repairs.ts'

export const unknownArch: LintRule = {
  id: 'unknown-arch',
  severity: 'error',
  words: {
    title: 'The architecture is not known',
    why: 'runc and crun refuse an architecture that they do not know, and the container does not start.',
    fix: 'Write {{nearest}}',
  },
  sources: ['https://github.com/opencontainers/runtime-spec/blob/main/schema/defs-linux.json'],
  notes: ['unknown-architecture', 'architecture-missing'],
  mend: nearestRepair,
}
