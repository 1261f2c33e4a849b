import type { TFunction } from 'i18next'
import type { SyscallArgument } from '#catalog/catalog.ts'
import { errnoName } from '#core/base/errno.ts'
import type { Outcome } from '#core/profile/outcome.ts'
import type { ConditionSpec, Effect } from '#core/profile/profile.ts'

/** The colour for what happens to a call; the words always stand beside it. */
export type Tone = 'allow' | 'conditional' | 'log' | 'deny' | 'kill' | 'notify'

const tones: Readonly<Record<Effect['action'], Tone>> = {
  SCMP_ACT_ALLOW: 'allow',
  SCMP_ACT_ERRNO: 'deny',
  SCMP_ACT_LOG: 'log',
  SCMP_ACT_KILL: 'kill',
  SCMP_ACT_KILL_PROCESS: 'kill',
  SCMP_ACT_KILL_THREAD: 'kill',
  SCMP_ACT_TRAP: 'kill',
  SCMP_ACT_NOTIFY: 'notify',
  SCMP_ACT_TRACE: 'notify',
}

const keys: Readonly<Record<Effect['action'], string>> = {
  SCMP_ACT_ALLOW: 'effect.allow',
  SCMP_ACT_ERRNO: 'effect.errno',
  SCMP_ACT_LOG: 'effect.log',
  SCMP_ACT_KILL: 'effect.kill-thread',
  SCMP_ACT_KILL_PROCESS: 'effect.kill-process',
  SCMP_ACT_KILL_THREAD: 'effect.kill-thread',
  SCMP_ACT_TRAP: 'effect.trap',
  SCMP_ACT_NOTIFY: 'effect.notify',
  SCMP_ACT_TRACE: 'effect.trace',
}

/** "Fails with EPERM". */
export function effectWords(effect: Effect, t: TFunction): string {
  const number = effect.errnoRet ?? 1
  if (effect.action === 'SCMP_ACT_ERRNO' && number === 0) return t('effect.errno-zero')
  return t(keys[effect.action], { errno: errnoName(number) ?? number })
}

const signs: Readonly<Record<ConditionSpec['op'], string>> = {
  SCMP_CMP_EQ: '=',
  SCMP_CMP_NE: '≠',
  SCMP_CMP_LT: '<',
  SCMP_CMP_LE: '≤',
  SCMP_CMP_GT: '>',
  SCMP_CMP_GE: '≥',
  SCMP_CMP_MASKED_EQ: '=',
}

/** "domain = 2", "flags & 0x7e020000 = 0". */
export function conditionWords(condition: ConditionSpec, args: readonly SyscallArgument[]): string {
  const name = args[condition.index]?.name ?? `arg ${condition.index}`
  if (condition.op !== 'SCMP_CMP_MASKED_EQ') return `${name} ${signs[condition.op]} ${condition.value}`
  return `${name} & 0x${condition.value.toString(16)} = ${condition.valueTwo}`
}

export interface OutcomeWords {
  readonly text: string
  readonly tone: Tone
}

/** One short phrase for the table: what happens when a program makes this call. */
export function outcomeWords(outcome: Outcome, args: readonly SyscallArgument[], t: TFunction): OutcomeWords {
  if (outcome.kind === 'unclear') return { text: t('effect.unclear'), tone: 'conditional' }
  const [first] = outcome.cases
  if (outcome.kind !== 'conditional' || first === undefined)
    return { text: effectWords(outcome.effect, t), tone: tones[outcome.effect.action] }
  const effect = effectWords(first.effect, t)
  const condition = first.conditions[0]
  if (outcome.cases.length === 1 && first.conditions.length === 1 && condition !== undefined)
    return {
      text: t('effect.if', { effect, condition: conditionWords(condition, args) }),
      tone: 'conditional',
    }
  const same = outcome.cases.every((each) => effectWords(each.effect, t) === effect)
  const count = outcome.cases.length
  if (!same) return { text: t('effect.cases-mixed', { count }), tone: 'conditional' }
  return { text: t('effect.cases', { effect, count }), tone: 'conditional' }
}
