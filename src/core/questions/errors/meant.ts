import type { ConditionSpec } from '../../profile/profile.ts'
import type { MeantCall } from './explanation.ts'

/** Calls whose arguments tell them apart from those that every program makes. */

function all(name: string, label: string, ...conditions: readonly ConditionSpec[]): MeantCall {
  return { name, condition: { all: conditions, label } }
}

/** The whole register is compared; an int wants a mask where more than one value fits. */
function is(index: number, value: bigint): ConditionSpec {
  return { index, op: 'SCMP_CMP_EQ', value, valueTwo: 0n }
}

function masked(index: number, value: bigint, valueTwo: bigint): ConditionSpec {
  return { index, op: 'SCMP_CMP_MASKED_EQ', value, valueTwo }
}

const newUser = 0x1000_0000n

/** Threads and children alone: no flag of a namespace, as Docker's default has it. */
export const cloneThread = all('clone', 'no namespace flags', masked(0, 0x7e02_0000n, 0n))
export const cloneUser = all('clone', 'CLONE_NEWUSER', masked(0, newUser, newUser))
export const clonePid = all('clone', 'CLONE_NEWPID', masked(0, 0x2000_0000n, 0x2000_0000n))
export const cloneUserMounts = all('clone', 'CLONE_NEWUSER|CLONE_NEWNS|SIGCHLD', is(0, 0x1002_0011n))
export const unshareUser = all('unshare', 'CLONE_NEWUSER', masked(0, newUser, newUser))
export const unshareMounts = all('unshare', 'CLONE_NEWNS', masked(0, 0x2_0000n, 0x2_0000n))
export const noRandomisation = all('personality', 'ADDR_NO_RANDOMIZE', is(0, 0x4_0000n))
export const realtimeClock = all('clock_settime', 'CLOCK_REALTIME', is(0, 0n))
export const joinKeyring = all('keyctl', 'KEYCTL_JOIN_SESSION_KEYRING', is(0, 1n))
export const readKernelLog = all('syslog', 'SYSLOG_ACTION_READ_ALL', is(0, 3n))
export const algSocket = all('socket', 'AF_ALG, SOCK_SEQPACKET', is(0, 38n), masked(1, 0xfn, 5n))
export const vsockSocket = all('socket', 'AF_VSOCK, SOCK_STREAM', is(0, 40n), masked(1, 0xfn, 1n))
export const userFaults = all('userfaultfd', 'UFFD_USER_MODE_ONLY', masked(0, 1n, 1n))
export const createMap = all('bpf', 'BPF_MAP_CREATE', is(0, 0n))
/** A number of a process, no processor as a whole and no control group. */
export const perfOfProcess = all(
  'perf_event_open',
  'pid ≥ 0, no PERF_FLAG_PID_CGROUP',
  masked(1, 0x8000_0000n, 0n),
  masked(4, 4n, 0n),
)
export const fuseMount = all('mount', 'MS_NOSUID|MS_NODEV', is(3, 6n))
export const detachOld = all('umount2', 'MNT_DETACH', is(1, 2n))
export const compareFiles = all('kcmp', 'KCMP_FILE', is(2, 0n))

export function plainCall(name: string): MeantCall {
  return { name, condition: undefined }
}
