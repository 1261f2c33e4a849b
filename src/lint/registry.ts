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
