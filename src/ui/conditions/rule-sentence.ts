import type { TFunction } from 'i18next'
import type { SyscallArgument } from '#catalog/catalog.ts'
import { errnoName } from '#core/base/errno.ts'
import { casesOf, type Group, groupsOf } from '#core/profile/conditions/groups.ts'
import { isSameEffect } from '#core/profile/effect.ts'
import type { Outcome, OutcomeCase } from '#core/profile/outcome.ts'
import type { Action, Effect } from '#core/profile/profile.ts'
import { conditionWords } from '../kit/outcome-words.ts'
import { listed } from '../words/guard-words.ts'
import { groupWords, type Naming } from '../words/set-words.ts'

/** More than this is counted, not listed: the cards below list it. */
const listedCases = 3
const namedCases = 200

const keys: Readonly<Record<Action, string>> = {
  SCMP_ACT_ALLOW: 'happens.allow',
  SCMP_ACT_ERRNO: 'happens.errno',
  SCMP_ACT_LOG: 'happens.log',
  SCMP_ACT_KILL: 'happens.kill-thread',
  SCMP_ACT_KILL_PROCESS: 'happens.kill-process',
  SCMP_ACT_KILL_THREAD: 'happens.kill-thread',
  SCMP_ACT_TRAP: 'happens.trap',
  SCMP_ACT_NOTIFY: 'happens.notify',
  SCMP_ACT_TRACE: 'happens.trace',
}

/** "fails with EPERM", inside a sentence. */
export function happening({ action, errnoRet }: Effect, t: TFunction): string {
  const number = errnoRet ?? 1
  if (action === 'SCMP_ACT_ERRNO' && number === 0) return t('happens.errno-zero')
  return t(keys[action], { errno: errnoName(number) ?? number })
}

/** One sentence or a few: what happens when a program makes the call now. */
export function ruleSentence(
  outcome: Outcome,
  args: readonly SyscallArgument[],
  naming: Naming,
  t: TFunction,
): string {
  const { kind, effect, cases, reason } = outcome
  const otherwise = happening(effect, t)
  if (kind === 'default') return t('rule.says-default', { effect: upperFirst(otherwise) })
  if (kind === 'plain') return t('rule.says-plain', { effect: upperFirst(otherwise) })
  if (kind === 'unclear') {
    const why = reason === undefined ? '' : t(reason.code, reason.params)
    return t('rule.says-unclear', { reason: why })
  }
  const sentences = gathered(cases).map((group) => {
    const [first] = group
    const words = first === undefined ? '' : upperFirst(happening(first.effect, t))
    return t('rule.says-when', { effect: words, when: whenWords(group, args, naming, t) })
  })
  return [...sentences, t('rule.says-otherwise', { effect: otherwise })].join(' ')
}

function gathered(cases: readonly OutcomeCase[]): readonly (readonly OutcomeCase[])[] {
  const groups: OutcomeCase[][] = []
  for (const each of cases) {
    const group = groups.find(([first]) => first !== undefined && isSameEffect(first.effect, each.effect))
    if (group === undefined) groups.push([each])
    else group.push(each)
  }
  return groups
}

function whenWords(
  group: readonly OutcomeCase[],
  args: readonly SyscallArgument[],
  naming: Naming,
  t: TFunction,
): string {
  const widths = args.map(({ width }) => width)
  const cases = group.map(({ effect, conditions }) => ({ ...effect, conditions }))
  const groups = group.length > namedCases ? [] : groupsOf(cases, widths)
  if (groups.length === 0 || groups.length > listedCases) return t('rule.when-cases', { count: group.length })
  return groups
    .map((each) => groupWords(each, args, naming, t) ?? rawWords(each, args, t))
    .join(t('rule.or-when'))
}

/** What cannot be said by name is said as it stands in the rules. */
function rawWords(group: Group, args: readonly SyscallArgument[], t: TFunction): string {
  const cases = casesOf([group]).map(({ conditions }) =>
    listed(
      conditions.map((each) => conditionWords(each, args)),
      'conjunction',
      t,
    ),
  )
  return cases.length > listedCases
    ? t('rule.when-cases', { count: cases.length })
    : cases.join(t('rule.or-when'))
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
