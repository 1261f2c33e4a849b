import type { LintRule } from '../rule.ts'
import { hookDefault } from '../rules/hook-default.ts'
import { slimBlindCalls } from '../rules/slim-blind-calls.ts'
import { slimUnknownName } from '../rules/slim-unknown-name.ts'

/** What the tools that write profiles leave in them. */
export const toolRules: readonly LintRule[] = [hookDefault, slimBlindCalls, slimUnknownName]
