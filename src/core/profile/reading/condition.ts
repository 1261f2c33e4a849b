import type { Node, ObjectNode } from '../../json/tree.ts'
import { argumentCount, type Condition, type Operator, operators } from '../profile.ts'
import { keyTable, readMembers } from './members.ts'
import { unknownWord } from './nearest.ts'
import { readUnsigned } from './number.ts'
import { bracket, type Report } from './report.ts'
import { isWord, present, readList, readString, typeName } from './text.ts'

const keys = keyTable(['index', 'value', 'valueTwo', 'op'])
/** crun before #2220 looked at six and no more. */
const maxConditions = 6

/** The conditions of a rule; none means the rule always holds. */
export function readConditions(node: Node | undefined, report: Report): readonly Condition[] {
  const items = readList(node, 'args', report) ?? []
  const conditions = items.flatMap((item) => readItem(item, report) ?? [])
  const extra = conditions[maxConditions]
  if (extra !== undefined) report.notice('too-many-conditions', extra.at, { limit: maxConditions })
  noteRepeatedIndex(conditions, report)
  return conditions
}

function readItem(item: Node, report: Report): Condition | undefined {
  if (item.kind === 'object') return readCondition(item, report)
  if (present(item) === undefined) return report.error('null-item', item, { key: 'args' })
  return report.error('object-expected', item, { key: 'args', found: typeName(item) })
}

function readCondition(object: ObjectNode, report: Report): Condition | undefined {
  const members = readMembers(object, keys, report)
  const op = readOperator(members.get('op'), object, report)
  const index = readIndex(members.get('index'), object, report)
  const value =
    readValue(members.get('value'), 'value', report) ?? missing(members.get('value'), object, report)
  const valueTwo = readValue(members.get('valueTwo'), 'valueTwo', report) ?? 0n
  if (op === undefined || index === undefined || value === undefined) return undefined
  const condition = { index, op, value, valueTwo, at: { start: object.start, end: object.end } }
  if (op === 'SCMP_CMP_MASKED_EQ' && (valueTwo & ~value) !== 0n) {
    report.notice('masked-bits-dropped', members.get('valueTwo') ?? object, {
      mask: hex(value),
      value: hex(valueTwo),
      kept: hex(valueTwo & value),
    })
  }
  return condition
}

function readOperator(node: Node | undefined, object: ObjectNode, report: Report): Operator | undefined {
  if (present(node) === undefined) return report.error('operator-missing', bracket(object))
  const word = readString(node, 'op', report)
  if (word === undefined) return undefined
  if (isWord(word.value, operators)) return word.value
  return report.error('unknown-operator', word, unknownWord(word.value, operators))
}

/** Go and crun take 0 for an index that is left out. */
function readIndex(node: Node | undefined, object: ObjectNode, report: Report): number | undefined {
  if (node === undefined) {
    report.notice('zero-assumed', bracket(object), { key: 'index' })
    return 0
  }
  const index = readUnsigned(node, 'index', report)
  if (index === undefined || index < argumentCount) return index === undefined ? undefined : Number(index)
  return report.error('index-too-large', node, { found: String(index) })
}

function readValue(node: Node | undefined, key: string, report: Report): bigint | undefined {
  return node === undefined ? undefined : readUnsigned(node, key, report)
}

function missing(node: Node | undefined, object: ObjectNode, report: Report): bigint | undefined {
  if (node !== undefined) return undefined
  report.notice('zero-assumed', bracket(object), { key: 'value' })
  return 0n
}

/** runc and crun split such a rule into one rule per condition: AND becomes OR, for all of them. */
function noteRepeatedIndex(conditions: readonly Condition[], report: Report): void {
  const first = new Map<number, Condition>()
  for (const condition of conditions) {
    const earlier = first.get(condition.index)
    if (earlier !== undefined) {
      report.notice('repeated-index', condition.at, { index: condition.index }, [earlier.at])
      return
    }
    first.set(condition.index, condition)
  }
}

function hex(value: bigint): string {
  return `0x${value.toString(16)}`
}
