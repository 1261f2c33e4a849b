import { dataWords, fillData, type SyscallCall } from '../../filter/bpf/call.ts'
import { checkDepth, firstOfLevel, type RuleOutcome, type TreeNode } from '../../filter/libseccomp/node.ts'
import type { SyscallRules } from '../../filter/libseccomp/syscall-rules.ts'

/** The decision that libseccomp's rule tree asks for, with the rule that brought it; undefined: none. */
export function outcomeInTree(rules: SyscallRules, call: SyscallCall): RuleOutcome | undefined {
  if (rules.root.node === undefined) return rules.verdict
  const data = new Uint32Array(dataWords)
  fillData(data, call)
  return outcomeInLevel(rules.root.node, data, 0)
}

/** A branch that decides nothing falls to the next node of the level it hangs on. */
function outcomeInLevel(tree: TreeNode, data: Uint32Array, depth: number): RuleOutcome | undefined {
  checkDepth(depth)
  let node: TreeNode | undefined = firstOfLevel(tree)
  while (node !== undefined) {
    const holds: boolean = isTrue(node, data)
    const below: TreeNode | undefined = holds ? node.ifTrue : node.ifFalse
    const verdict: RuleOutcome | undefined =
      below === undefined ? outcomeAt(node, holds) : outcomeInLevel(below, data, depth + 1)
    if (verdict !== undefined) return verdict
    node = node.next
  }
  return undefined
}

function outcomeAt(node: TreeNode, holds: boolean): RuleOutcome | undefined {
  if (holds) return node.endsTrue ? node.whenTrue : undefined
  return node.endsFalse ? node.whenFalse : undefined
}

function isTrue({ offset, mask, datum, comparison }: TreeNode, data: Uint32Array): boolean {
  const word = ((data[offset / 4] ?? 0) & mask) >>> 0
  switch (comparison) {
    case 'equal':
    case 'masked':
      return word === datum
    case 'greater':
      return word > datum
    case 'greater-or-equal':
      return word >= datum
  }
}
