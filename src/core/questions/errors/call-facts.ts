import type { OpeningCapability } from './explanation.ts'

/** Names by capability, as moby's default profile of 2026-06 lets them through; `src/catalog/call-facts.test.ts` holds it so. */
export const openedBy: Readonly<Record<string, readonly string[]>> = {
  CAP_SYS_ADMIN: [
    'bpf',
    'clone',
    'fanotify_init',
    'fsconfig',
    'fsmount',
    'fsopen',
    'fspick',
    'mount',
    'mount_setattr',
    'move_mount',
    'open_tree',
    'perf_event_open',
    'quotactl',
    'setdomainname',
    'sethostname',
    'setns',
    'umount',
    'umount2',
    'unshare',
  ],
  CAP_SYS_TIME: ['clock_settime', 'clock_settime64', 'settimeofday', 'stime'],
  CAP_SYS_NICE: ['get_mempolicy', 'mbind', 'set_mempolicy', 'set_mempolicy_home_node'],
  CAP_SYSLOG: ['syslog'],
  CAP_BPF: ['bpf'],
  CAP_PERFMON: ['perf_event_open'],
  CAP_SYS_PTRACE: ['kcmp', 'pidfd_getfd', 'process_madvise'],
  CAP_SYS_MODULE: ['delete_module', 'finit_module', 'init_module'],
  CAP_SYS_CHROOT: ['chroot'],
  CAP_SYS_BOOT: ['reboot'],
  CAP_SYS_PACCT: ['acct'],
  CAP_SYS_RAWIO: ['ioperm', 'iopl'],
  CAP_SYS_TTY_CONFIG: ['vhangup'],
  CAP_DAC_READ_SEARCH: ['open_by_handle_at'],
}

/** Capabilities that the kernel itself asks for, so that a rule alone does not help. */
const needed: Readonly<Record<string, readonly string[]>> = {
  CAP_SYS_ADMIN: [
    'mount',
    'quotactl',
    'setdomainname',
    'sethostname',
    'swapon',
    'swapoff',
    'umount',
    'umount2',
  ],
  CAP_SYS_TIME: ['adjtimex', 'clock_adjtime', 'clock_settime', 'clock_settime64', 'settimeofday', 'stime'],
  CAP_SYSLOG: ['syslog'],
  CAP_BPF: ['bpf'],
  CAP_SYS_MODULE: ['delete_module', 'finit_module', 'init_module'],
  CAP_SYS_CHROOT: ['chroot'],
  CAP_SYS_BOOT: ['reboot'],
  CAP_SYS_PACCT: ['acct'],
  CAP_SYS_RAWIO: ['ioperm', 'iopl'],
  CAP_DAC_READ_SEARCH: ['open_by_handle_at'],
}

/** The smallest capability that has to do with the call: one of its own before CAP_SYS_ADMIN. */
export function capabilityOf(name: string): OpeningCapability | undefined {
  const opening = capabilitiesIn(openedBy, name)
  const asked = capabilitiesIn(needed, name)
  const capability = [...asked, ...opening].toSorted(ownFirst)[0]
  if (capability === undefined) return undefined
  return { name: capability, isNeeded: asked.includes(capability), opens: opening.includes(capability) }
}

function capabilitiesIn(table: Readonly<Record<string, readonly string[]>>, name: string): readonly string[] {
  return Object.entries(table)
    .filter(([, names]) => names.includes(name))
    .map(([capability]) => capability)
}

function ownFirst(one: string, other: string): number {
  return Number(one === 'CAP_SYS_ADMIN') - Number(other === 'CAP_SYS_ADMIN')
}

/**
 * Calls without which C libraries and programs go on by an older call, when they are told that they do not exist:
 * ENOSYS for them costs no opening at all.
 */
export const fallsBack: ReadonlySet<string> = new Set([
  'clone3',
  'faccessat2',
  'fchmodat2',
  'fsopen',
  'openat2',
  'close_range',
  'pidfd_open',
])
