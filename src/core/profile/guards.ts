import type { Message } from '../base/message.ts'
import type { Launcher } from '../target/engines.ts'
import { launcherOf, type Target } from '../target/target.ts'
import type { Guard, Rule } from './profile.ts'

/**
 * The words Docker and containers-common compare `includes.arches` with, by the host's token.
 * Spelled as in moby's seccomp_linux.go (`goToNative`), oddities included; a host that is not listed
 * never matches.
 */
const guardArches: Readonly<Record<string, string>> = {
  SCMP_ARCH_X86: 'x86',
  SCMP_ARCH_X86_64: 'amd64',
  SCMP_ARCH_ARM: 'arm',
  SCMP_ARCH_AARCH64: 'arm64',
  SCMP_ARCH_MIPS: 'mips',
  SCMP_ARCH_MIPSEL: 'mipsel',
  SCMP_ARCH_MIPS64: 'mips64',
  SCMP_ARCH_MIPSEL64: 'mipsel64',
  SCMP_ARCH_MIPS64N32: 'mips64n32',
  SCMP_ARCH_MIPSEL64N32: 'mips3l64n32',
  SCMP_ARCH_PPC: 'ppc',
  SCMP_ARCH_PPC64: 'ppc64',
  SCMP_ARCH_PPC64LE: 'ppc64le',
  SCMP_ARCH_S390: 's390',
  SCMP_ARCH_S390X: 's390x',
  SCMP_ARCH_RISCV64: 'riscv64',
  SCMP_ARCH_LOONGARCH64: 'loongarch64',
}

interface Dialect {
  /** Reads `includes`, `excludes` and the legacy `name`. */
  readonly guards: boolean
  readonly minKernel: boolean
}

/** containerd, runc and crun read the OCI form alone and pass over the extras without a word. */
export const dialects: Readonly<Record<Launcher, Dialect>> = {
  docker: { guards: true, minKernel: true },
  podman: { guards: true, minKernel: false },
  'cri-o': { guards: true, minKernel: false },
  containerd: { guards: false, minKernel: false },
  runc: { guards: false, minKernel: false },
  crun: { guards: false, minKernel: false },
}

/** What says where a rule takes part. */
export type Guarded = Pick<Rule, 'legacyName' | 'includes' | 'excludes'>

/** Whether the rule takes part on the target. */
export function applies(rule: Guarded, target: Target): boolean {
  const dialect = dialects[launcherOf(target)]
  if (!dialect.guards) return !rule.legacyName
  if (rule.excludes !== undefined && excluded(rule.excludes, target, dialect)) return false
  return rule.includes === undefined || included(rule.includes, target, dialect)
}

/** Why the rule takes no part on the target, where it does not: the first thing that stands against it. */
export function obstacleOf(rule: Guarded, target: Target): Message {
  const launcher = launcherOf(target)
  const dialect = dialects[launcher]
  if (!dialect.guards) return { code: 'guard-legacy', params: { launcher } }
  const against = rule.excludes && excludedBy(rule.excludes, target, dialect)
  return against ?? (rule.includes && lackedBy(rule.includes, target)) ?? { code: 'guard-no', params: {} }
}

function excludedBy(guard: Guard, target: Target, dialect: Dialect): Message | undefined {
  if (!excluded(guard, target, dialect)) return undefined
  const caps = guard.caps.filter((cap) => target.capabilities.includes(cap))
  if (caps.length > 0) return { code: 'guard-has-caps', params: { caps: caps.join(', ') } }
  if (isListed(guard.arches, target)) return { code: 'guard-on-arch', params: { arch: target.arch } }
  return { code: 'guard-new-kernel', params: { kernel: guard.minKernel ?? '', host: target.kernel } }
}

function lackedBy(guard: Guard, target: Target): Message {
  const caps = guard.caps.filter((cap) => !target.capabilities.includes(cap))
  if (caps.length > 0) return { code: 'guard-lacks-caps', params: { caps: caps.join(', ') } }
  if (guard.arches.length > 0 && !isListed(guard.arches, target)) {
    return { code: 'guard-other-arch', params: { arches: guard.arches.join(', '), arch: target.arch } }
  }
  return { code: 'guard-old-kernel', params: { kernel: guard.minKernel ?? '', host: target.kernel } }
}

/** Whether the rule has an `includes` or `excludes` that says anything. */
export function isGuarded(rule: Rule): boolean {
  return [rule.includes, rule.excludes].some(
    (guard) =>
      guard !== undefined && (guard.caps.length > 0 || guard.arches.length > 0 || hasKernel(guard.minKernel)),
  )
}

function excluded(guard: Guard, target: Target, dialect: Dialect): boolean {
  if (guard.caps.some((cap) => target.capabilities.includes(cap))) return true
  if (isListed(guard.arches, target)) return true
  return dialect.minKernel && hasKernel(guard.minKernel) && isAtLeast(target.kernel, guard.minKernel)
}

function included(guard: Guard, target: Target, dialect: Dialect): boolean {
  if (!guard.caps.every((cap) => target.capabilities.includes(cap))) return false
  if (guard.arches.length > 0 && !isListed(guard.arches, target)) return false
  return !dialect.minKernel || !hasKernel(guard.minKernel) || isAtLeast(target.kernel, guard.minKernel)
}

function isListed(arches: readonly string[], target: Target): boolean {
  const arch = guardArches[target.arch]
  return arch !== undefined && arches.includes(arch)
}

/** Docker takes an empty `minKernel` for none. */
function hasKernel(minKernel: string | undefined): minKernel is string {
  return minKernel !== undefined && minKernel !== ''
}

/** Docker compares the first two numbers of `uname -r`; what is no version (it refuses the file) is never reached. */
function isAtLeast(kernel: string, least: string): boolean {
  const [have, want] = [versionOf(kernel), versionOf(least)]
  if (have === undefined || want === undefined) return false
  return have.major > want.major || (have.major === want.major && have.minor >= want.minor)
}

function versionOf(text: string): { readonly major: number; readonly minor: number } | undefined {
  const found = /^(\d+)\.(\d+)/.exec(text)
  return found === null ? undefined : { major: Number(found[1]), minor: Number(found[2]) }
}
