import { formatValue } from '../../profile/bits.ts'
import type { ConditionSpec, Operator } from '../../profile/profile.ts'
import type { MeantCall } from './explanation.ts'

const signs: Readonly<Record<Operator, string>> = {
  SCMP_CMP_EQ: '=',
  SCMP_CMP_NE: '≠',
  SCMP_CMP_LT: '<',
  SCMP_CMP_LE: '≤',
  SCMP_CMP_GT: '>',
  SCMP_CMP_GE: '≥',
  SCMP_CMP_MASKED_EQ: '&',
}

/** `argument 0 & 0x10000000 = 0x10000000`, for a person to read. */
export function conditionText({ index, op, value, valueTwo }: ConditionSpec): string {
  const rest = op === 'SCMP_CMP_MASKED_EQ' ? ` = ${formatValue(valueTwo, 'hex')}` : ''
  return `argument ${index} ${signs[op]} ${formatValue(value, 'hex')}${rest}`
}

/** `clone (CLONE_NEWUSER)`, `mount`. */
export function callText({ name, condition }: MeantCall): string {
  return condition === undefined ? name : `${name} (${condition.label})`
}
