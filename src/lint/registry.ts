import type { RulePage } from '#core/base/rule-page.ts'
import { deploymentRules } from '#core/questions/posture/registry.ts'
import type { LintRule } from './rule.ts'
import { contentRules } from './topics/content.ts'
import { dialectRules } from './topics/dialect.ts'
import { logicRules } from './topics/logic.ts'
import { startRules } from './topics/start.ts'
import { toolRules } from './topics/tools.ts'

/** Every rule; each stands in the list of its topic. */
export const rules: readonly LintRule[] = [
  ...dialectRules,
  ...logicRules,
  ...contentRules,
  ...startRules,
  ...toolRules,
]

/** Every rule that has a page: these, and those about how profiles are used. */
export const pages: readonly RulePage[] = [...rules, ...deploymentRules]
