import type { Message } from '../../base/message.ts'
import type { LibraryError } from '../../filter/libseccomp/filter.ts'
import { takesErrno } from '../../profile/effect.ts'
import type { Profile } from '../../profile/profile.ts'
import { launcherOf, type Target } from '../../target/target.ts'
import type { Expanded } from './expand.ts'

/** What crun refuses before it asks libseccomp, in its order. */
export function refusedByCrun(profile: Profile, expanded: Expanded, target: Target): Message | undefined {
  const isAlone = launcherOf(target) === 'crun'
  // Podman turns the legacy key into `names`.
  const unnamed = isAlone && profile.rules.some(({ legacyName }) => legacyName)
  if (unnamed) return { code: 'crun-required', params: { key: 'names' } }
  const { listenerPath, defaultErrnoRet } = expanded
  // Podman leaves an empty path out.
  const path = isAlone ? profile.listenerPath : listenerPath
  if (path !== undefined && !path.startsWith('/')) return { code: 'crun-listener', params: { path } }
  if (defaultErrnoRet !== undefined && !takesErrno(profile.defaultAction)) {
    return { code: 'crun-errno', params: { action: profile.defaultAction } }
  }
  return undefined
}

/** The first rule that crun refuses when it comes to it: a number on an action that takes none. */
export function refusedRule({
  rules,
}: Expanded): { readonly position: number; readonly why: Message } | undefined {
  const found = rules.find(({ rule, errnoRet }) => errnoRet !== undefined && !takesErrno(rule.action))
  if (found === undefined) return undefined
  const { action, position } = found.rule
  return { position, why: { code: 'crun-errno', params: { action } } }
}

/** NOTIFY where crun itself waits for the answer: its own start dies. With no_new_privs it waits for nothing then. */
export function stuckOnNotify(
  { defaultAction }: Profile,
  { rules, listenerPath }: Expanded,
  { noNewPrivileges }: Target,
): boolean {
  if (listenerPath !== undefined || noNewPrivileges) return false
  if (defaultAction === 'SCMP_ACT_NOTIFY') return true
  return rules.some(
    ({ rule }) =>
      rule.action === 'SCMP_ACT_NOTIFY' &&
      rule.conditions.length === 0 &&
      rule.names.some(({ name }) => name === 'write'),
  )
}

export function crunRuleError(name: string, isConditional: boolean, error: LibraryError): Message {
  return isConditional
    ? { code: 'crun-rule', params: { reason: cErrors[error] } }
    : { code: 'crun-plain-rule', params: { name, reason: cErrors[error] } }
}

export function crunArchError(token: string, error: LibraryError): Message {
  if (error === 'EINVAL') return { code: 'crun-arch', params: { arch: token.replace('SCMP_ARCH_', '') } }
  return { code: 'crun-add-arch', params: { reason: cErrors[error] } }
}

const cErrors: Readonly<Record<LibraryError, string>> = {
  EDOM: 'Numerical argument out of domain',
  EEXIST: 'File exists',
  EFAULT: 'Bad address',
  EINVAL: 'Invalid argument',
}
