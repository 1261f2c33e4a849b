import type { LintRule } from '../rule.ts'
import { nearestRepair } from '../text-repairs.ts'

export const unknownAction: LintRule = {
  id: 'unknown-action',
  severity: 'error',
  words: {
    title: 'The action is none of the nine',
    why: 'Actions are exact words. Docker and Podman read any word and only the runtime below them refuses it, so the mistake shows when a container is started.',
    fix: 'Write {{nearest}}',
  },
  sources: ['https://github.com/opencontainers/runtime-spec/blob/main/schema/defs-linux.json'],
  notes: ['unknown-action', 'action-nul', 'action-missing'],
  mend: nearestRepair,
}
