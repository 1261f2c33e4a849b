import type { Message } from '../../base/message.ts'
import { isAtLeast } from '../../base/version.ts'
import type { LibraryError } from '../../filter/libseccomp/filter.ts'
import type { Layout } from '../../filter/libseccomp/number-block.ts'
import type { Profile, Rule } from '../../profile/profile.ts'
import type { Target } from '../../target/target.ts'
import type { Expanded } from './expand.ts'

/** Architectures of libseccomp-golang as runc maps them (libcontainer/seccomp/config.go), since that release. */
const architectures: Readonly<Record<string, string>> = {
  SCMP_ARCH_X86: '0',
  SCMP_ARCH_X86_64: '0',
  SCMP_ARCH_X32: '0',
  SCMP_ARCH_ARM: '0',
  SCMP_ARCH_AARCH64: '0',
  SCMP_ARCH_MIPS: '0',
  SCMP_ARCH_MIPS64: '0',
  SCMP_ARCH_MIPS64N32: '0',
  SCMP_ARCH_MIPSEL: '0',
  SCMP_ARCH_MIPSEL64: '0',
  SCMP_ARCH_MIPSEL64N32: '0',
  SCMP_ARCH_PPC: '0',
  SCMP_ARCH_PPC64: '0',
  SCMP_ARCH_PPC64LE: '0',
  SCMP_ARCH_S390: '0',
  SCMP_ARCH_S390X: '0',
  SCMP_ARCH_RISCV64: '1.1.10',
  SCMP_ARCH_LOONGARCH64: '1.4.1',
}

/** From when on a build of a distribution may know it all the same: Debian's 1.1.5 does not, its 1.1.15 and 1.3.6 do. */
const addedByDistributions: Readonly<Record<string, string>> = { SCMP_ARCH_LOONGARCH64: '1.1.6' }

const flags: Readonly<Record<string, string>> = {
  SECCOMP_FILTER_FLAG_TSYNC: '1.2',
  SECCOMP_FILTER_FLAG_LOG: '1.2',
  SECCOMP_FILTER_FLAG_SPEC_ALLOW: '1.2',
  SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV: '1.5',
}

/** What runc refuses before it asks libseccomp, in its order. */
export function refusedByRunc(profile: Profile, expanded: Expanded, version: string): Message | undefined {
  return refusedLists(expanded, version) ?? refusedNotify(profile, expanded)
}

/** The lists that runc looks at before everything else. */
export function refusedLists(
  { flags: words, architectures: tokens }: Pick<Expanded, 'flags' | 'architectures'>,
  version: string,
): Message | undefined {
  return refusedFlags(words, version) ?? refusedArchitectures(tokens, version)
}

function refusedArchitectures(tokens: readonly string[], version: string): Message | undefined {
  const unknown = tokens.find(
    (token) => !isSince(architectures[token], version) && !isSince(addedByDistributions[token], version),
  )
  return unknown === undefined ? undefined : { code: 'runc-arch', params: { arch: unknown } }
}

/** An architecture of which only the one who built runc can tell whether it is taken. */
export function disputedArchitecture(tokens: readonly string[], version: string): Message | undefined {
  const arch = tokens.find((token) => {
    return !isSince(architectures[token], version) && isSince(addedByDistributions[token], version)
  })
  if (arch === undefined) return undefined
  return { code: 'unsure-build', params: { version, arch, since: architectures[arch] ?? '' } }
}

function refusedFlags(words: readonly string[], version: string): Message | undefined {
  if (words.length > 0 && !isAtLeast(version, '1.2')) return { code: 'runc-flags', params: {} }
  const unknown = words.find((word) => !isSince(flags[word], version))
  return unknown === undefined ? undefined : { code: 'runc-flag', params: { flag: unknown } }
}

function isSince(since: string | undefined, version: string): boolean {
  return since !== undefined && isAtLeast(version, since)
}

function refusedNotify({ defaultAction }: Profile, { rules }: Expanded): Message | undefined {
  const write = rules.some(({ rule }) => isNotify(rule) && rule.names.some(({ name }) => name === 'write'))
  if (write) return { code: 'runc-notify-write', params: {} }
  return defaultAction === 'SCMP_ACT_NOTIFY' ? { code: 'runc-notify-default', params: {} } : undefined
}

const waitKillable = 'SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV'

/** libseccomp sets that flag from 2.6.0 on, and only where the kernel knows it. */
export function unfitFlag({ flags: words }: Expanded, { libseccomp, kernel }: Target): Message | undefined {
  if (!words.includes(waitKillable)) return undefined
  const isFit = isAtLeast(libseccomp, '2.6') && isAtLeast(kernel, '5.19')
  return isFit ? undefined : { code: 'runc-wait-killable', params: {} }
}

/** The kernel takes the flag only together with a listener, which runc asks for where a rule notifies. */
export function isRefusedByKernel({ flags: words, rules }: Expanded): boolean {
  return words.includes(waitKillable) && !rules.some(({ rule }) => isNotify(rule))
}

/** When the filter is loaded, its listener has to go somewhere. */
export function lacksListener({ rules, listenerPath }: Expanded): boolean {
  return listenerPath === undefined && rules.some(({ rule }) => isNotify(rule) && rule.names.length > 0)
}

function isNotify({ action }: Rule): boolean {
  return action === 'SCMP_ACT_NOTIFY'
}

/** What runc says when libseccomp refuses a rule. */
export function runcRuleError(name: string, isConditional: boolean, error: LibraryError): Message {
  const code = isConditional ? 'runc-rule' : 'runc-plain-rule'
  return { code, params: { name, reason: goErrors[error] } }
}

export function runcArchError(error: LibraryError): Message {
  return { code: 'runc-add-arch', params: { reason: goErrors[error] } }
}

/** libseccomp-golang reads every EINVAL as two checks of one argument. */
const goErrors: Readonly<Record<LibraryError, string>> = {
  EDOM: 'numerical argument out of domain',
  EEXIST: 'file exists',
  EFAULT: 'bad address',
  EINVAL: 'two checks on same syscall argument',
}

/** From this release on, more than 32 names get a binary tree instead of a chain. */
export function layoutOfRunc(version: string, names: number): Layout {
  return isAtLeast(version, '1.2') && names > 32 ? 'tree' : 'chain'
}
