import { expand } from '#core/enforce/evaluate/expand.ts'
import { takesErrno } from '#core/profile/effect.ts'
import type { ConditionSpec, Profile, Rule } from '#core/profile/profile.ts'
import type { Target } from '#core/target/target.ts'
import { takesFlags } from './form-steps.ts'

/** A version that reads all keys. */
const fullDocker = '28.2'

/**
 * What the document means on the target, in the OCI form and with everything that its own dialect can say: guards
 * as Docker decides them, error names as numbers. It is made from the profile, not from the text, and is the measure
 * of every file that is written for the target.
 */
export function meaningOf(profile: Profile, target: Target): string {
  const asDocker: Target = { ...target, engine: 'docker', engineVersion: fullDocker }
  const { rules, architectures, defaultErrnoRet, flags, listenerPath } = expand(profile, asDocker, undefined)
  const { defaultAction, listenerMetadata } = profile
  return object({
    defaultAction: JSON.stringify(defaultAction),
    defaultErrnoRet: numberOf(defaultAction, defaultErrnoRet),
    architectures: JSON.stringify(architectures),
    flags: takesFlags(target) && flags.length > 0 ? JSON.stringify(flags) : undefined,
    listenerPath: listenerPath && JSON.stringify(listenerPath),
    listenerMetadata: listenerMetadata && JSON.stringify(listenerMetadata),
    syscalls: `[${rules.map(({ rule, errnoRet }) => ruleText(rule, errnoRet)).join(',\n')}]`,
  })
}

function ruleText({ names, action, conditions }: Rule, errnoRet: number | undefined): string {
  return object({
    names: JSON.stringify(names.map(({ name }) => name)),
    action: JSON.stringify(action),
    errnoRet: numberOf(action, errnoRet),
    args: conditions.length > 0 ? `[${conditions.map(conditionText).join(',')}]` : undefined,
  })
}

function conditionText({ index, op, value, valueTwo }: ConditionSpec): string {
  return object({
    index: String(index),
    value: String(value),
    valueTwo: String(valueTwo),
    op: JSON.stringify(op),
  })
}

function numberOf(action: Profile['defaultAction'], errnoRet: number | undefined): string | undefined {
  return errnoRet !== undefined && takesErrno(action) ? String(errnoRet) : undefined
}

function object(members: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(members).filter(([, value]) => value !== undefined && value !== '')
  return `{${written.map(([key, value]) => `"${key}": ${value}`).join(', ')}}`
}
