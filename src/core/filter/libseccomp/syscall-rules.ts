import type { ConditionSpec } from '../../profile/profile.ts'
import { type Graft, graft } from './graft.ts'
import type { RuleOutcome } from './node.ts'
import { prune } from './prune.ts'
import { releaseTree, type Slot } from './references.ts'
import { growRule, type WordOrder } from './rule-tree.ts'

/** All rules of one number on one architecture (`db_sys_list`). Mutable: rules are added one by one. */
export interface SyscallRules {
  /** Unsigned; names without a number on the architecture stand behind all numbers. */
  readonly number: number
  /** Without conditions the filter answers this at once. */
  verdict: RuleOutcome
  readonly root: Slot
  size: number
  /** Higher comes first in the program; falls with the number of nodes. */
  priority: number
}

export interface NewRule {
  readonly conditions: readonly ConditionSpec[]
  readonly verdict: RuleOutcome
}

const noNodes = 0xffff

export interface AddContext {
  readonly order: WordOrder
  readonly repairsFalseBranch: boolean
  /** Called when a false branch was repaired. */
  readonly noteRepair: () => void
}

/** The first rule of a number. */
export function startRules(number: number, rule: NewRule, { order }: AddContext): SyscallRules {
  const tree = growRule(rule.conditions, rule.verdict, order)
  return {
    number,
    verdict: rule.verdict,
    root: { node: tree.root },
    size: tree.size,
    priority: noNodes - tree.size,
  }
}

/** Adds a further rule; false: it contradicts an earlier one, and libseccomp refuses it (`db_rule_add`). */
export function addRule(rules: SyscallRules, rule: NewRule, context: AddContext): boolean {
  const tree = growRule(rule.conditions, rule.verdict, context.order)
  const added: Slot = { node: tree.root }
  if (rules.root.node === undefined) return settle(rules)
  if (added.node === undefined) {
    releaseTree(rules.root)
    rules.root.node = undefined
    rules.size = 0
    rules.verdict = rule.verdict
    return settle(rules)
  }
  const pruned = prune(rules.root, added.node, rule.verdict.action)
  if (pruned.removed > 0) {
    rules.size = (rules.size - pruned.removed) >>> 0
    if (rules.root.node === undefined) {
      Object.assign(rules, { size: tree.size, verdict: rule.verdict })
      rules.root.node = added.node
      return settle(rules)
    }
  } else if (pruned.isRedundant) return settle(rules)
  return merge(rules, added, tree.size, context)
}

function merge(rules: SyscallRules, added: Slot, size: number, context: AddContext): boolean {
  if (added.node === undefined) return true
  const { repairsFalseBranch } = context
  const work: Graft = { removed: 0, repairsFalseBranch, hasRepaired: false }
  const fits = graft(rules.root, added.node, work)
  if (work.hasRepaired) context.noteRepair()
  if (!fits) return false
  rules.size = (rules.size - work.removed + size) >>> 0
  rules.size = (rules.size - releaseTree(added)) >>> 0
  return settle(rules)
}

function settle(rules: SyscallRules): true {
  rules.priority = ((rules.priority & ~noNodes) | (noNodes - rules.size)) >>> 0
  return true
}
