import { namesOfValue } from '#catalog/call-words.ts'
import type { Catalog, SyscallArgument } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import { memberOf } from '#core/json/keys.ts'
import type { Node, NumberNode } from '#core/json/tree.ts'
import type { ProfileReading } from '#core/profile/document.ts'
import type { Condition, Rule } from '#core/profile/profile.ts'

/** A number of a condition, where it stands in the document, and which argument it is compared with. */
export interface ConditionValue {
  readonly node: NumberNode
  readonly value: bigint
  readonly role: 'value' | 'mask' | 'masked'
  readonly rule: Rule
  readonly condition: Condition
}

/** Every number that conditions compare with, in the order of the text. */
export function conditionValues({ root, profile }: ProfileReading): readonly ConditionValue[] {
  const items = itemsOf(memberOf(root, 'syscalls')?.value)
  return profile.rules.flatMap((rule) => {
    const item = items[rule.position]
    const nodes = item?.kind === 'object' ? itemsOf(memberOf(item, 'args')?.value) : []
    return rule.conditions.flatMap((condition) => {
      const node = nodes.find(({ start }) => start === condition.at.start)
      return node === undefined ? [] : numbersOf(node, rule, condition)
    })
  })
}

function numbersOf(node: Node, rule: Rule, condition: Condition): readonly ConditionValue[] {
  const isMasked = condition.op === 'SCMP_CMP_MASKED_EQ'
  const parts = [
    { key: 'value', value: condition.value, role: isMasked ? 'mask' : 'value' } as const,
    ...(isMasked ? [{ key: 'valueTwo', value: condition.valueTwo, role: 'masked' } as const] : []),
  ]
  return parts.flatMap(({ key, value, role }) => {
    const number = node.kind === 'object' ? memberOf(node, key)?.value : undefined
    return number?.kind === 'number' ? [{ node: number, value, role, rule, condition }] : []
  })
}

function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'array' ? node.items : []
}

/** The argument that the rule's calls share at the place; undefined where they differ in its constants. */
export function sharedArgument(
  { names }: Pick<Rule, 'names'>,
  index: number,
  catalog: Pick<Catalog, 'syscall'>,
): SyscallArgument | undefined {
  const args = names.flatMap(({ name }) => catalog.syscall(name)?.args[index] ?? [])
  const [first] = args
  return args.every(({ set, kind }) => set === first?.set && kind === first?.kind) ? first : undefined
}

/** More names than this would push the line out of sight. */
const mostNames = 5
const low = 0xffff_ffffn

/** Constants that give the number; none for what has no name, and for a mask that only cuts a register. */
export function constantNames(
  { value, role, rule, condition }: ConditionValue,
  {
    catalog,
    constants,
    arch,
  }: { readonly catalog: Catalog; readonly constants: Constants; readonly arch: string },
): readonly string[] {
  if (role === 'mask' && (value === low || value > low)) return []
  const arg = sharedArgument(rule, condition.index, catalog)
  if (arg === undefined || (role !== 'value' && value === 0n)) return []
  const names = namesOfValue(value, arg, arch, constants)
  return names.length > mostNames ? [] : names
}
