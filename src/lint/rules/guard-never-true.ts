import type { LintRule } from '../rule.ts'
import { nearestRepair } from '../text-repairs.ts'

export const guardNeverTrue: LintRule = {
  id: 'guard-never-true',
  severity: 'warning',
  words: {
    title: 'The condition of the rule can never hold',
    why: 'Docker and containers-common compare capabilities and architectures letter by letter: capabilities as `CAP_` words, architectures by the names of libseccomp’s Go library (x86 where Go itself says 386). Any other spelling never matches.',
    fix: 'Write {{nearest}}',
  },
  sources: ['https://github.com/moby/profiles/blob/main/seccomp/seccomp_linux.go'],
  notes: ['unknown-capability', 'unknown-guard-architecture'],
  mend: nearestRepair,
}
