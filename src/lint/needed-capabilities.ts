import type { Subject } from './subject.ts'

/**
 * What the kernel asks for by itself, by call, from capabilities(7) and the `capable` and `ns_capable` of each call.
 * `host`: only a capability in the host's own user namespace counts; `namespace`: one over the container's own
 * namespaces does, so a user namespace of the program's own is as good.
 *
 * Left out on purpose: calls that a setting of the host opens to everyone (bpf, perf_event_open, syslog, userfaultfd),
 * and those that do something without the capability too (quotactl, adjtimex, ptrace).
 */
type Scope = 'host' | 'namespace'

const rows: readonly (readonly [capability: string, scope: Scope, calls: readonly string[]])[] = [
  [
    'CAP_SYS_ADMIN',
    'namespace',
    [
      ...['mount', 'umount', 'umount2', 'fsopen', 'fsconfig', 'fsmount', 'fspick', 'move_mount'],
      ...['open_tree_attr', 'mount_setattr', 'pivot_root'],
    ],
  ],
  ['CAP_SYS_ADMIN', 'host', ['swapon', 'swapoff']],
  // In a process namespace of its own the call ends that namespace alone.
  ['CAP_SYS_BOOT', 'host', ['reboot', 'kexec_load', 'kexec_file_load']],
  ['CAP_SYS_MODULE', 'host', ['init_module', 'finit_module', 'delete_module', 'create_module']],
  ['CAP_SYS_PACCT', 'host', ['acct']],
  ['CAP_SYS_RAWIO', 'host', ['iopl', 'ioperm']],
  ['CAP_SYS_TIME', 'host', ['settimeofday', 'stime', 'clock_settime', 'clock_settime64']],
  ['CAP_DAC_READ_SEARCH', 'host', ['open_by_handle_at']],
]

const needs: ReadonlyMap<string, { readonly capability: string; readonly scope: Scope }> = new Map(
  rows.flatMap(([capability, scope, calls]) => calls.map((call) => [call, { capability, scope }] as const)),
)

/** Every call that the kernel refuses for want of a capability. */
export const callsOfCapabilities: readonly string[] = [...needs.keys()]

/**
 * The capability for the lack of which the kernel refuses the call on the target, whatever the filter says; undefined
 * where it may run.
 */
export function lackedFor({ target, userNamespaces }: Subject, name: string): string | undefined {
  const need = needs.get(name)
  if (need === undefined || target.capabilities.includes(need.capability)) return undefined
  return need.scope === 'namespace' && userNamespaces.length > 0 ? undefined : need.capability
}
