import { defaultEffect } from '../outcome.ts'
import type { Effect } from '../profile.ts'
import { defaultKeys, effectChanges } from './effect-members.ts'
import type { Readable } from './locate.ts'
import { editMembers } from './members.ts'
import { styleOf } from './style.ts'
import type { TextEdit } from './text-edit.ts'

/** Makes `effect` what happens to calls that no rule names; a number stays only where the action takes one. */
export function setDefault(reading: Readable, text: string, effect: Effect): readonly TextEdit[] {
  const changes = effectChanges(defaultKeys, defaultEffect(reading.profile), effect)
  return editMembers(text, reading.root, changes, styleOf(text, reading.root))
}
