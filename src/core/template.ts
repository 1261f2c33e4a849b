import type { Effect } from './profile.ts'

export interface TemplateRule extends Effect {
  readonly names: readonly string[]
}

export interface Template {
  readonly fallback: Effect
  /** SCMP_ARCH tokens; none leaves the key out, which means the host's own architecture alone. */
  readonly architectures: readonly string[]
  readonly rules: readonly TemplateRule[]
}

export const denied: Effect = { action: 'SCMP_ACT_ERRNO', errnoRet: 1 }
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
    syscalls: rules.map(({ names, action, errnoRet }) => ({ names, action, errnoRet })),
  }
  return `${JSON.stringify(profile, undefined, 2)}\n`
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
