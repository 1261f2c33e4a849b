import type { LintRule } from '../rule.ts'
import { nearestRepair } from '../text-repairs.ts'

export const unknownFlag: LintRule = {
  id: 'unknown-flag',
  severity: 'error',
  words: {
    title: 'The flag is not known',
    why: 'The runtimes know four flags. Another one stops the container from starting, except below old Docker, which drops all flags.',
    fix: 'Write {{nearest}}',
  },
  sources: ['https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp'],
  notes: ['unknown-flag'],
  mend: nearestRepair,
}
