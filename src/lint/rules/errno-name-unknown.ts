import type { LintRule } from '../rule.ts'
import { nearestRepair } from '../text-repairs.ts'

export const errnoNameUnknown: LintRule = {
  id: 'errno-name-unknown',
  severity: 'error',
  words: {
    title: 'The name of the error is not known',
    why: 'Podman and CRI-O refuse a profile with an error name that they do not know; the others do not read the key.',
    fix: 'Write {{nearest}}',
  },
  sources: ['https://github.com/containers/common/blob/main/pkg/seccomp/conversion.go'],
  notes: ['unknown-errno'],
  mend: nearestRepair,
}
