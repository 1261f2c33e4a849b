import { compareVersions, isAtLeast } from './version.ts'

/** Which kernel's system calls a release knows (libseccomp's CHANGELOG); later ones are unknown names to it. */
const tables: readonly (readonly [release: string, kernel: string])[] = [
  ['2.6.1', '7.1'],
  ['2.6.0', '6.13'],
  ['2.5.6', '6.13'],
  ['2.5.5', '6.7'],
  // Debian 12's 2.5.4 carries the table of 2.5.5; upstream's own ends with 5.17.
  ['2.5.4', '6.7'],
  ['2.5.3', '5.15'],
  ['2.5.2', '5.14'],
  // Debian 11's 2.5.1 carries the table of 2.5.3; upstream's own ends with 5.8.
  ['2.5.1', '5.15'],
  ['2.5.0', '5.8'],
  ['2.4.2', '5.4'],
  ['2.4.0', '4.15'],
]

/** Names that came with an architecture or by hand, whatever kernel has them. */
const laterNames: Readonly<Record<string, string>> = {
  atomic_barrier: '2.6.0',
  atomic_cmpxchg_32: '2.6.0',
  getpagesize: '2.6.0',
  riscv_hwprobe: '2.5.6',
}

/** Numbers that were filled in after the name was known. */
const laterNumbers: Readonly<Record<string, string>> = {
  'cacheflush SCMP_ARCH_PARISC': '2.5.4',
  'cacheflush SCMP_ARCH_PARISC64': '2.5.4',
  'memfd_secret SCMP_ARCH_RISCV64': '2.5.4',
  'memfd_secret SCMP_ARCH_S390': '2.5.4',
  'memfd_secret SCMP_ARCH_S390X': '2.5.4',
  'map_shadow_stack SCMP_ARCH_X32': '2.5.6',
}

/** Two names that share an invented number (-10191 in seccomp-syscalls.h). */
const sharing: readonly string[] = ['switch_endian', 'sys_debug_setcontext']

/** Which of them a release finds again: the one that comes first in the hash table that gperf makes of all names. */
const foundAgain: readonly (readonly [release: string, name: string])[] = [
  ['2.6.0', 'sys_debug_setcontext'],
  ['2.5.5', 'switch_endian'],
  // As with the table: Debian 12's build, not upstream's.
  ['2.5.4', 'switch_endian'],
  ['2.5.3', 'sys_debug_setcontext'],
  ['2.5.2', 'switch_endian'],
  ['2.5.0', 'sys_debug_setcontext'],
]

/** The name that libseccomp finds again for one that the host has no number for. */
export function nameFoundAgain(release: string, name: string): string {
  if (!sharing.includes(name)) return name
  return foundAgain.find(([known]) => isAtLeast(release, known))?.[1] ?? name
}

const architectures: Readonly<Record<string, string>> = {
  SCMP_ARCH_RISCV64: '2.5.0',
  SCMP_ARCH_LOONGARCH64: '2.6.0',
  SCMP_ARCH_M68K: '2.6.0',
  SCMP_ARCH_SH: '2.6.0',
  SCMP_ARCH_SHEB: '2.6.0',
}

/** Whether the release has the name in its table, given the kernel that brought the call. */
export function knowsName(release: string, name: string, since: string | undefined): boolean {
  const later = laterNames[name]
  if (later !== undefined) return isAtLeast(release, later)
  if (since === undefined) return true
  return compareVersions(since, tableKernel(release)) <= 0
}

/** Whether the release has a number for the name on the architecture. */
export function knowsNumber(release: string, name: string, arch: string): boolean {
  const later = laterNumbers[`${name} ${arch}`]
  return later === undefined || isAtLeast(release, later)
}

export function knowsArchitecture(release: string, arch: string): boolean {
  const since = architectures[arch]
  return since === undefined || isAtLeast(release, since)
}

/** The kernel whose table the release carries. */
export function tableKernel(release: string): string {
  const found = tables.find(([known]) => isAtLeast(release, known))
  return found === undefined ? '4.14' : found[1]
}

/** Where upstream's table ends, of releases that distributions ship with a newer one. */
const upstreamTables: Readonly<Record<string, string>> = { '2.5.1': '5.8', '2.5.4': '5.17' }

/** Whether builds of the release differ in whether they know the call, given the kernel that brought it. */
export function isTableDisputed(release: string, name: string, since: string | undefined): boolean {
  const own = upstreamTables[release]
  if (own === undefined) return false
  if (release === '2.5.4' && sharing.includes(name)) return true
  return since !== undefined && compareVersions(since, own) > 0
}

/** The tree and the generator are those of 2.5.0 (July 2020) and later; what came before is not modelled. */
export const modelledSince = '2.5.0'

/** 2.6.1 corrects a slip in the merge of rules with LT or LE. */
export function repairsFalseBranch(release: string): boolean {
  return isAtLeast(release, '2.6.1')
}
