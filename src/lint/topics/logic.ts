import type { LintRule } from '../rule.ts'
import { andViaTwoRules } from '../rules/and-via-two-rules.ts'
import { conditionPrefixConflict } from '../rules/condition-prefix-conflict.ts'
import { conflictingSameCondition } from '../rules/conflicting-same-condition.ts'
import { conflictingUnconditional } from '../rules/conflicting-unconditional.ts'
import { contradiction } from '../rules/contradiction.ts'
import { duplicateName } from '../rules/duplicate-name.ts'
import { emptyEffectiveProfile } from '../rules/empty-effective-profile.ts'
import { loadRefused } from '../rules/load-refused.ts'
import { lscmpHang } from '../rules/lscmp-hang.ts'
import { lscmpMergeHazard } from '../rules/lscmp-merge-hazard.ts'
import { lscmpMissingLoad } from '../rules/lscmp-missing-load.ts'
import { lscmpRange64bit } from '../rules/lscmp-range-64bit.ts'
import { maskedEqMissingValuetwo } from '../rules/masked-eq-missing-valuetwo.ts'
import { mixedAllowDenyList } from '../rules/mixed-allow-deny-list.ts'
import { overlapDifferentActions } from '../rules/overlap-different-actions.ts'
import { redundantDefaultAction } from '../rules/redundant-default-action.ts'
import { shadowedByUnconditional } from '../rules/shadowed-by-unconditional.ts'
import { slowOrder } from '../rules/slow-order.ts'
import { subsumedCondition } from '../rules/subsumed-condition.ts'
import { tautology } from '../rules/tautology.ts'
import { tooLarge } from '../rules/too-large.ts'
import { valuetwoUnused } from '../rules/valuetwo-unused.ts'

/** What rules mean together, and what libseccomp makes of them. */
export const logicRules: readonly LintRule[] = [
  andViaTwoRules,
  conditionPrefixConflict,
  conflictingSameCondition,
  conflictingUnconditional,
  contradiction,
  duplicateName,
  emptyEffectiveProfile,
  loadRefused,
  lscmpHang,
  lscmpMergeHazard,
  lscmpMissingLoad,
  lscmpRange64bit,
  maskedEqMissingValuetwo,
  mixedAllowDenyList,
  overlapDifferentActions,
  redundantDefaultAction,
  shadowedByUnconditional,
  slowOrder,
  subsumedCondition,
  tautology,
  tooLarge,
  valuetwoUnused,
]
