import type { Catalog } from '#catalog/catalog.ts'

/** Where a printed argument stands in the kernel's order, as far as strace prints another one. */
export interface Moved {
  readonly printed: number
  readonly index: number
}

/**
 * A 64-bit number printed as one where 64-bit kernels take two arguments, or one where the kernel takes a
 * pointer to the result besides. Raw output keeps the kernel's order: these count only when symbolic.
 */
export const moved: Readonly<Record<string, readonly Moved[]>> = {
  _llseek: [{ printed: 3, index: 4 }],
  preadv2: [{ printed: 4, index: 5 }],
  pwritev2: [{ printed: 4, index: 5 }],
}

/** `clone(child_stack=NULL, flags=SIGCHLD, …)`: what is printed with a name stands anywhere. */
export const named: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  clone: { flags: 0 },
}

/** The size behind the data of these may run into what the program writes to the same terminal. */
export const writesToTerminal = new Set(['write', 'writev', 'sendfile', 'splice', 'tee'])

/** The first argument of each that 32-bit architectures pass in two halves, which moves all behind it. */
const halved: Readonly<Record<string, number>> = {
  ...{ pread64: 3, pwrite64: 3, readahead: 1, fadvise64: 1, fadvise64_64: 1, arm_fadvise64_64: 1 },
  ...{ fallocate: 2, sync_file_range: 1, sync_file_range2: 1, arm_sync_file_range: 1 },
  ...{ truncate64: 1, ftruncate64: 1, fanotify_mark: 2, lookup_dcookie: 0 },
}

/** Old calls of these architectures take a pointer to the arguments that strace prints. */
const inStructure: Readonly<Record<string, RegExp>> = {
  mmap: /_(X86|M68K|S390X?|SH|SHEB)$/,
  select: /_(X86|PPC|M68K)$/,
}

/** Calls that may have been made through `socketcall` and `ipc`, which have arguments of their own. */
const multiplexed: Readonly<Record<'socketcall' | 'ipc', ReadonlySet<string>>> = {
  socketcall: new Set([
    ...['socket', 'bind', 'connect', 'listen', 'accept', 'getsockname', 'getpeername', 'socketpair'],
    ...['send', 'recv', 'sendto', 'recvfrom', 'shutdown', 'setsockopt', 'getsockopt', 'sendmsg', 'recvmsg'],
    ...['accept4', 'recvmmsg', 'sendmmsg'],
  ]),
  ipc: new Set([
    ...['semop', 'semget', 'semctl', 'semtimedop', 'msgsnd', 'msgrcv', 'msgget', 'msgctl'],
    ...['shmat', 'shmdt', 'shmget', 'shmctl'],
  ]),
}

/** The multiplexer through which the call may have been made on that architecture. */
export function multiplexerOf(
  name: string,
  arch: string,
  catalog: Catalog,
): 'socketcall' | 'ipc' | undefined {
  const found = (['socketcall', 'ipc'] as const).find((each) => multiplexed[each].has(name))
  return found !== undefined && catalog.numberOf(found, arch) !== undefined ? found : undefined
}

/** True where the reference order of arguments (x86-64) is the one of this architecture. */
export function isInOrder(name: string, index: number, arch: string, catalog: Catalog): boolean {
  if (inStructure[name]?.test(arch)) return false
  if (name === 'clone' && /_S390X?$/.test(arch)) return false
  const half = halved[name]
  return half === undefined || index < half || catalog.architecture(arch)?.bits !== 32
}
