import { type ConditionSpec, maxValue } from '../../profile/profile.ts'
import { createNode, type RuleOutcome, type TreeNode, type WordComparison } from './node.ts'
import { hold } from './references.ts'

/** What of an architecture shapes its comparisons. */
export interface WordOrder {
  readonly bits: 32 | 64
  readonly endian: 'little' | 'big'
}

export interface RuleTree {
  readonly root: TreeNode | undefined
  readonly size: number
}

const low = 0xffff_ffffn

/** The tree of one rule: its conditions in the order of the arguments (`_db_rule_gen_64` and `_32`). */
export function growRule(
  conditions: readonly ConditionSpec[],
  verdict: RuleOutcome,
  order: WordOrder,
): RuleTree {
  const needed = conditions
    .filter((condition) => !isEmptyMask(condition, order))
    .toSorted((a, b) => a.index - b.index)
  let root: TreeNode | undefined
  let size = 0
  let leave: readonly Exit[] = []
  for (const condition of needed) {
    const piece = order.bits === 64 ? wide(condition, order) : narrow(condition, order)
    for (const exit of leave) follow(exit, piece.first)
    root ??= hold(piece.first)
    size += piece.size
    leave = piece.exits
  }
  for (const exit of leave) decide(exit, verdict)
  return { root, size }
}

/** Where a call leaves a condition that it has fulfilled. */
interface Exit {
  readonly node: TreeNode
  readonly when: boolean
}

interface Piece {
  readonly first: TreeNode
  readonly size: number
  readonly exits: readonly Exit[]
}

function isEmptyMask(condition: ConditionSpec, { bits }: WordOrder): boolean {
  return (
    condition.op === 'SCMP_CMP_MASKED_EQ' && (bits === 64 ? condition.value : condition.value & low) === 0n
  )
}

function follow({ node, when }: Exit, next: TreeNode): void {
  if (when) node.ifTrue = hold(next)
  else node.ifFalse = hold(next)
}

function decide({ node, when }: Exit, verdict: RuleOutcome): void {
  if (when) {
    node.endsTrue = true
    node.whenTrue = verdict
  } else {
    node.endsFalse = true
    node.whenFalse = verdict
  }
}

interface Word {
  readonly isHigh: boolean
  readonly comparison: WordComparison
}

function wordOf(condition: ConditionSpec, { isHigh, comparison }: Word, order: WordOrder): TreeNode {
  const { mask, datum } = operands(condition)
  const part = (value: bigint) => Number(isHigh ? value >> 32n : value & low)
  const second = isHigh === (order.endian === 'little')
  return createNode({
    argument: condition.index,
    isHigh,
    offset: 16 + 8 * condition.index + (second ? 4 : 0),
    comparison,
    operator: condition.op,
    mask: part(mask),
    datum: part(datum),
    whole: datum,
  })
}

function operands({ op, value, valueTwo }: ConditionSpec): { readonly mask: bigint; readonly datum: bigint } {
  return op === 'SCMP_CMP_MASKED_EQ' ? { mask: value, datum: valueTwo } : { mask: maxValue, datum: value }
}

function narrow(condition: ConditionSpec, order: WordOrder): Piece {
  const { comparison, met } = single[condition.op]
  const node = wordOf(condition, { isHigh: false, comparison }, order)
  return { first: node, size: 1, exits: [{ node, when: met }] }
}

/** Every operator as one comparison, fulfilled when it is true or when it is false. */
const single = {
  SCMP_CMP_EQ: { comparison: 'equal', met: true },
  SCMP_CMP_NE: { comparison: 'equal', met: false },
  SCMP_CMP_MASKED_EQ: { comparison: 'masked', met: true },
  SCMP_CMP_GT: { comparison: 'greater', met: true },
  SCMP_CMP_GE: { comparison: 'greater-or-equal', met: true },
  SCMP_CMP_LT: { comparison: 'greater-or-equal', met: false },
  SCMP_CMP_LE: { comparison: 'greater', met: false },
} as const

function wide(condition: ConditionSpec, order: WordOrder): Piece {
  const { comparison, met } = single[condition.op]
  if (comparison === 'equal' || comparison === 'masked') {
    const upper = wordOf(condition, { isHigh: true, comparison }, order)
    const lower = wordOf(condition, { isHigh: false, comparison }, order)
    upper.ifTrue = hold(lower)
    const exits = met ? [{ node: lower, when: true }] : [upper, lower].map((node) => ({ node, when: false }))
    return { first: upper, size: 2, exits }
  }
  return range(condition, comparison, order)
}

/** Upper word greater; else upper word equal and lower word compared. */
function range(condition: ConditionSpec, comparison: WordComparison, order: WordOrder): Piece {
  const greater = wordOf(condition, { isHigh: true, comparison: 'greater' }, order)
  const equal = wordOf(condition, { isHigh: true, comparison: 'equal' }, order)
  const lower = wordOf(condition, { isHigh: false, comparison }, order)
  greater.ifFalse = hold(equal)
  equal.ifTrue = hold(lower)
  const exits = single[condition.op].met
    ? [greater, lower].map((node) => ({ node, when: true }))
    : [equal, lower].map((node) => ({ node, when: false }))
  return { first: greater, size: 3, exits }
}
