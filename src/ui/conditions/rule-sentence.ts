import type { TFunction } from 'i18next'
import type { SyscallArgument } from '#catalog/catalog.ts'
import { isSameEffect } from '#core/effect.ts'
import { errnoName } from '#core/errno.ts'
import type { Outcome, OutcomeCase } from '#core/outcome.ts'
import type { Action, ConditionSpec, Effect } from '#core/profile.ts'
import { conditionWords } from '../kit/outcome-words.ts'
import { listed } from './guard-words.ts'

/** More than this is counted, not listed: the cards below list it. */
const listedValues = 6
const listedCases = 3

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
export function ruleSentence(outcome: Outcome, args: readonly SyscallArgument[], t: TFunction): string {
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
    return t('rule.says-when', { effect: words, when: whenWords(group, args, t) })
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

function whenWords(group: readonly OutcomeCase[], args: readonly SyscallArgument[], t: TFunction): string {
  const values = onlyValues(group)
  const [first] = values ?? []
  if (values !== undefined && first !== undefined && values.length > 1) {
    const name = args[first.index]?.name ?? t('conditions.argument', { index: first.index })
    if (values.length > listedValues) return t('rule.when-one-of', { name, count: values.length })
    const written = values.map(({ value }) => String(value))
    return t('rule.when-values', { name, values: listed(written, 'disjunction', t) })
  }
  if (group.length > listedCases) return t('rule.when-cases', { count: group.length })
  const cases = group.map(({ conditions }) =>
    listed(
      conditions.map((each) => conditionWords(each, args)),
      'conjunction',
      t,
    ),
  )
  return cases.join(t('rule.or-when'))
}

/** The conditions when every case only asks one argument for one value. */
function onlyValues(group: readonly OutcomeCase[]): readonly ConditionSpec[] | undefined {
  const all = group.flatMap(({ conditions }) => conditions)
  const [first] = all
  const isList =
    group.every(({ conditions }) => conditions.length === 1) &&
    all.every(({ op, index }) => op === 'SCMP_CMP_EQ' && index === first?.index)
  return isList ? all : undefined
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
