import { isSameEffect, takesErrno } from '../effect.ts'
import type { Effect } from '../profile.ts'
import type { MemberChange } from './members.ts'

interface EffectKeys {
  readonly action: string
  readonly number: string
  /** containers-common's errno name; it overrides the number. */
  readonly name: string
}

export const ruleKeys: EffectKeys = { action: 'action', number: 'errnoRet', name: 'errno' }
export const defaultKeys: EffectKeys = {
  action: 'defaultAction',
  number: 'defaultErrnoRet',
  name: 'defaultErrno',
}

/** What to write so that an object says `effect`; nothing where it already means the same. */
export function effectChanges(keys: EffectKeys, old: Effect, effect: Effect): MemberChange[] {
  const isSame = old.action === effect.action && isSameEffect(old, effect)
  if (isSame && (takesErrno(effect.action) || old.errnoRet === undefined)) return []
  const number = takesErrno(effect.action) ? effect.errnoRet : undefined
  return [
    { key: keys.action, value: () => JSON.stringify(effect.action), after: [] },
    {
      key: keys.number,
      value: number === undefined ? undefined : () => String(number),
      after: [keys.action],
    },
    { key: keys.name, value: undefined, after: [] },
  ]
}
