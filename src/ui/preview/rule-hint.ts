import type { TFunction } from 'i18next'
import type { Catalog } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import { valueWords } from '#catalog/value-words.ts'
import type { Condition, Rule } from '#core/profile/profile.ts'
import { effectWords } from '../kit/outcome-words.ts'
import { sharedArgument } from './condition-values.ts'

export interface HintFacts {
  readonly catalog: Catalog
  readonly constants: Constants
  readonly arch: string
}

const signs = {
  SCMP_CMP_EQ: '=',
  SCMP_CMP_NE: '≠',
  SCMP_CMP_LT: '<',
  SCMP_CMP_LE: '≤',
  SCMP_CMP_GT: '>',
  SCMP_CMP_GE: '≥',
} as const

/** "Allow: socket when family = AF_UNIX"; a list of names is counted. */
export function ruleHint(rule: Rule, facts: HintFacts, t: TFunction): string {
  const { names, conditions } = rule
  const [first] = names
  const calls =
    names.length === 1 && first !== undefined ? first.name : t('preview.calls', { count: names.length })
  const says = { effect: effectWords(rule, t), calls }
  if (conditions.length === 0) return t('preview.rule-says', says)
  const when = conditions.map((each) => conditionHint(each, rule, facts)).join(t('preview.and'))
  return t('preview.rule-says-when', { ...says, when })
}

function conditionHint(
  { index, op, value, valueTwo }: Condition,
  rule: Rule,
  { catalog, constants, arch }: HintFacts,
): string {
  const arg = sharedArgument(rule, index, catalog)
  const name = arg?.name ?? `arg ${index}`
  const words = (each: bigint) => valueWords(each, arg, arch, constants)
  if (op !== 'SCMP_CMP_MASKED_EQ') return `${name} ${signs[op]} ${words(value)}`
  if (value === 0xffff_ffffn) return `${name} = ${words(valueTwo)}`
  return `${name} & ${words(value)} = ${valueTwo === 0n ? '0' : words(valueTwo)}`
}
