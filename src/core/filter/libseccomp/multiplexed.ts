/**
 * The calls that older ABIs reach through `socketcall` and `ipc`, by sub-number (include/uapi/linux/net.h and
 * ipc.h of the kernel).
 */
const socketcall = [
  'socket',
  'bind',
  'connect',
  'listen',
  'accept',
  'getsockname',
  'getpeername',
  'socketpair',
  'send',
  'recv',
  'sendto',
  'recvfrom',
  'shutdown',
  'setsockopt',
  'getsockopt',
  'sendmsg',
  'recvmsg',
  'accept4',
  'recvmmsg',
  'sendmmsg',
]

const ipc: Readonly<Record<string, number>> = {
  semop: 1,
  semget: 2,
  semctl: 3,
  semtimedop: 4,
  msgsnd: 11,
  msgrcv: 12,
  msgget: 13,
  msgctl: 14,
  shmat: 21,
  shmdt: 22,
  shmget: 23,
  shmctl: 24,
}

export interface SubCall {
  readonly through: 'socketcall' | 'ipc'
  /** Value of argument 0. */
  readonly number: number
}

/** The invented number of the call, for ABIs that have none of their own (`__PNR_…`). */
export function inventedNumber({ through, number }: SubCall): number {
  return -(through === 'socketcall' ? 100 : 200) - number
}

const subCalls: ReadonlyMap<string, SubCall> = new Map<string, SubCall>([
  ...socketcall.map((name, index): [string, SubCall] => [name, { through: 'socketcall', number: index + 1 }]),
  ...Object.entries(ipc).map(([name, number]): [string, SubCall] => [name, { through: 'ipc', number }]),
])

/** How a multiplexed architecture reaches the call; undefined: by a number of its own alone. */
export function subCallOf(name: string): SubCall | undefined {
  return subCalls.get(name)
}

/** Architectures for which libseccomp adds the multiplexed form too (`abi_rule_add`), since that release. */
const since: Readonly<Record<string, string>> = {
  SCMP_ARCH_X86: '2.0',
  SCMP_ARCH_S390: '2.3',
  SCMP_ARCH_S390X: '2.3',
  SCMP_ARCH_PPC: '2.5.2',
  SCMP_ARCH_PPC64: '2.5.0',
  SCMP_ARCH_PPC64LE: '2.5.0',
  SCMP_ARCH_MIPS: '2.5.2',
  SCMP_ARCH_MIPSEL: '2.5.2',
  SCMP_ARCH_M68K: '2.6.0',
  SCMP_ARCH_SH: '2.6.0',
  SCMP_ARCH_SHEB: '2.6.0',
}

/** The release from which on the architecture is multiplexed; undefined: it is not. */
export function multiplexedSince(arch: string): string | undefined {
  return since[arch]
}
