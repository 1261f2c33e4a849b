import type { TFunction } from 'i18next'
import type { SyscallArgument } from '#catalog/catalog.ts'
import { valueWords } from '#catalog/value-words.ts'
import { type Group, groupsOf, setOfPart } from '#core/profile/conditions/groups.ts'
import { isSameEffect } from '#core/profile/effect.ts'
import type { Outcome } from '#core/profile/outcome.ts'
import { effectWords, type OutcomeWords, outcomeWords } from '../kit/outcome-words.ts'
import { groupWords, isFlags, type Naming } from './set-words.ts'

/** More cases than this are counted, not told. */
const toldCases = 24
const shortList = 6

/** Like `outcomeWords`, with the condition in names where one phrase covers all cases: "Allow if family is AF_UNIX". */
export function outcomeText(
  outcome: Outcome,
  args: readonly SyscallArgument[],
  naming: Naming,
  t: TFunction,
): OutcomeWords {
  const words = outcomeWords(outcome, args, t)
  const [first] = outcome.cases
  const isOne = outcome.cases.every(({ effect }) => first !== undefined && isSameEffect(effect, first.effect))
  if (outcome.kind !== 'conditional' || first === undefined || !isOne) return words
  if (outcome.cases.length > toldCases || naming.constants === undefined) return words
  const cases = outcome.cases.map(({ effect, conditions }) => ({ ...effect, conditions }))
  const [group, ...more] = groupsOf(
    cases,
    args.map(({ width }) => width),
  )
  const only = group === undefined || more.length > 0 ? undefined : onlyValues(group, args, naming)
  if (only !== undefined && first.effect.action === 'SCMP_ACT_ALLOW') {
    return { ...words, text: t('effect.only', { values: only }) }
  }
  const condition = group === undefined || more.length > 0 ? undefined : groupWords(group, args, naming, t)
  if (condition === undefined) return words
  return { ...words, text: t('effect.if', { effect: effectWords(first.effect, t), condition }) }
}

/** "AF_UNIX, AF_INET" where one argument alone is limited, to a few values. */
function onlyValues({ parts }: Group, args: readonly SyscallArgument[], naming: Naming): string | undefined {
  const [part, ...others] = parts
  const arg = part && args[part.index]
  if (part === undefined || arg === undefined || others.length > 0) return undefined
  const set = setOfPart(part, arg.width, isFlags(arg, naming.constants))
  if (set.kind !== 'one-of' || set.values.length > shortList) return undefined
  return set.values.map((value) => valueWords(value, arg, naming.arch, naming.constants)).join(', ')
}
