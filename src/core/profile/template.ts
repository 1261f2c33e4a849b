import type { ConditionSpec, Effect } from './profile.ts'

export interface TemplateRule extends Effect {
  readonly names: readonly string[]
  /** All must hold; without any the rule holds whatever the arguments are. */
  readonly conditions?: readonly ConditionSpec[]
}

export interface Template {
  readonly fallback: Effect
  /** SCMP_ARCH tokens; none leaves the key out, which means the host's own architecture alone. */
  readonly architectures: readonly string[]
  readonly rules: readonly TemplateRule[]
}

export const denied: Effect = { action: 'SCMP_ACT_ERRNO', errnoRet: 1 }
/** "There is no such call": C libraries then take an older one. */
export const absent: Effect = { action: 'SCMP_ACT_ERRNO', errnoRet: 38 }
export const observed: Effect = { action: 'SCMP_ACT_LOG', errnoRet: undefined }
export const allowed: Effect = { action: 'SCMP_ACT_ALLOW', errnoRet: undefined }

/** What most hosts are. */
export const usualArchitecture = 'SCMP_ARCH_X86_64'

/** A profile as text: two spaces, a line break at the end, the same bytes for the same template. */
export function writeProfile(template: Template): string {
  const { fallback, architectures, rules } = template
  const profile = {
    defaultAction: fallback.action,
    defaultErrnoRet: fallback.errnoRet,
    architectures: architectures.length > 0 ? architectures : undefined,
    syscalls: rules.map(({ names, action, errnoRet, conditions = [] }) => ({
      names,
      action,
      errnoRet,
      args: conditions.length > 0 ? conditions.map(argumentOf) : undefined,
    })),
  }
  return `${JSON.stringify(profile, undefined, 2)}\n`
}

/** Values of a template are small: those of rules that the studio proposes. */
function argumentOf({ index, op, value, valueTwo }: ConditionSpec) {
  const second = op === 'SCMP_CMP_MASKED_EQ' ? Number(valueTwo) : undefined
  return { index, value: Number(value), valueTwo: second, op }
}

export interface TemplateOptions {
  /** SCMP_ARCH token of the host. */
  readonly arch?: string | undefined
}

/** A profile that denies every call with EPERM, to be filled. */
export function newProfile({ arch = usualArchitecture }: TemplateOptions = {}): string {
  return writeProfile({ fallback: denied, architectures: [arch], rules: [] })
}

/** A profile that lets every call run and has the kernel log it. */
export function observeProfile({ arch = usualArchitecture }: TemplateOptions = {}): string {
  return writeProfile({ fallback: observed, architectures: [arch], rules: [] })
}
