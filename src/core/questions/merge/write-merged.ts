import { takesErrno } from '../../profile/effect.ts'
import type { ArchMapping, ConditionSpec, Effect, Guard } from '../../profile/profile.ts'
import type { MergedRule } from './arrange.ts'

export interface MergedProfile {
  readonly fallback: Effect
  readonly architectures: readonly string[] | undefined
  readonly archMap: readonly ArchMapping[] | undefined
  readonly flags: readonly string[] | undefined
  readonly listenerPath: string | undefined
  readonly listenerMetadata: string | undefined
  readonly rules: readonly MergedRule[]
}

/** The profile as text: two spaces, a line break at the end, all digits of every value. */
export function writeMerged({ fallback, rules, ...rest }: MergedProfile): string {
  const { architectures, archMap, flags, listenerPath, listenerMetadata } = rest
  const profile: Value = {
    defaultAction: fallback.action,
    defaultErrnoRet: errnoOf(fallback),
    architectures,
    archMap: archMap?.map(({ architecture, subArchitectures }) => ({ architecture, subArchitectures })),
    flags,
    listenerPath,
    listenerMetadata,
    syscalls: rules.map(ruleValue),
  }
  return `${write(profile, '')}\n`
}

type Value = string | number | bigint | readonly Value[] | { readonly [key: string]: Value | undefined }

function ruleValue(rule: MergedRule): Value {
  const { names, action, conditions, comment, includes, excludes } = rule
  return {
    names,
    action,
    errnoRet: errnoOf(rule),
    args: conditions.length > 0 ? conditions.map(conditionValue) : undefined,
    comment,
    includes: includes && guardValue(includes),
    excludes: excludes && guardValue(excludes),
  }
}

/** crun refuses a number on an action that takes none. */
function errnoOf({ action, errnoRet }: Effect): number | undefined {
  return takesErrno(action) ? errnoRet : undefined
}

function conditionValue({ index, value, valueTwo, op }: ConditionSpec): Value {
  const isRead = op === 'SCMP_CMP_MASKED_EQ'
  return { index, value, valueTwo: isRead ? valueTwo : undefined, op }
}

function guardValue({ caps, arches, minKernel }: Guard): Value {
  const unlessEmpty = (list: readonly string[]) => (list.length > 0 ? list : undefined)
  return { caps: unlessEmpty(caps), arches: unlessEmpty(arches), minKernel: minKernel || undefined }
}

/** As `JSON.stringify` writes it, which knows no 64-bit numbers. */
function write(value: Value, indent: string): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value !== 'object') return String(value)
  const deeper = `${indent}  `
  if (Array.isArray(value))
    return wrap(
      '[]',
      value.map((each: Value) => write(each, deeper)),
      indent,
    )
  const members = Object.entries(value).flatMap(([key, each]: [string, Value | undefined]) =>
    each === undefined ? [] : [`${JSON.stringify(key)}: ${write(each, deeper)}`],
  )
  return wrap('{}', members, indent)
}

function wrap(brackets: '[]' | '{}', items: readonly string[], indent: string): string {
  if (items.length === 0) return brackets
  const line = `\n${indent}  `
  return `${brackets[0]}${line}${items.join(`,${line}`)}\n${indent}${brackets[1]}`
}
