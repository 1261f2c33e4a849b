import type { Target } from '../../target/target.ts'

/** Calls that only some capability opens in the engines' defaults; without one, that no default opens. */
interface Door {
  /** Each of these alone is what the calls are for. */
  readonly capabilities: readonly string[]
  readonly names: readonly string[]
}

/**
 * Calls through which a container reaches what belongs to its host, or which do what the filter does not see.
 * Docker's default opens them for the capability named here and for nobody else
 * (moby/profiles seccomp/default_linux.go); what an engine's default refuses, a log alone does not open.
 */
const doors: readonly Door[] = [
  { capabilities: [], names: ['io_uring_setup', 'io_uring_enter', 'io_uring_register'] },
  { capabilities: [], names: ['add_key', 'keyctl', 'request_key'] },
  { capabilities: ['CAP_SYS_PTRACE'], names: ['userfaultfd'] },
  {
    capabilities: ['CAP_SYS_ADMIN'],
    names: [
      ...['mount', 'umount', 'umount2', 'fsopen', 'fsconfig', 'fsmount', 'fspick', 'move_mount'],
      ...[
        'open_tree',
        'open_tree_attr',
        'mount_setattr',
        'pivot_root',
        'swapon',
        'swapoff',
        'unshare',
        'setns',
      ],
    ],
  },
  { capabilities: ['CAP_BPF', 'CAP_SYS_ADMIN'], names: ['bpf'] },
  { capabilities: ['CAP_PERFMON', 'CAP_SYS_ADMIN'], names: ['perf_event_open'] },
  { capabilities: ['CAP_DAC_READ_SEARCH'], names: ['open_by_handle_at'] },
  { capabilities: ['CAP_SYS_BOOT'], names: ['reboot', 'kexec_load', 'kexec_file_load'] },
  {
    capabilities: ['CAP_SYS_MODULE'],
    names: ['init_module', 'finit_module', 'delete_module', 'create_module'],
  },
  { capabilities: ['CAP_SYS_RAWIO'], names: ['iopl', 'ioperm'] },
  { capabilities: ['CAP_SYS_TIME'], names: ['settimeofday', 'stime', 'clock_settime', 'clock_settime64'] },
]

/** Whether a proposal leaves the call to a person, though a log shows it: the target has no capability for it. */
export function isWithheld(name: string, { capabilities }: Target): boolean {
  return doors.some(
    (door) => door.names.includes(name) && !door.capabilities.some((each) => capabilities.includes(each)),
  )
}
