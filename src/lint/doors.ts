import { time64Families } from '#core/questions/learn/successors.ts'

/** Calls that do the same to the kernel, so that closing one of them alone keeps nobody out. */
export interface Doors {
  /** What all of them do, in the words of a finding: "change the rights of a file". */
  readonly does: string
  readonly calls: readonly string[]
  /** The only calls whose refusal the others undo; all of them when left out. */
  readonly undone?: readonly string[]
  /** Without it the kernel refuses what is meant, although some of the calls do other things for everybody. */
  readonly capability?: string
}

/**
 * By effect, from the pages of section 2 of the Linux manual (https://man7.org/linux/man-pages/dir_section_2.html),
 * which tell the variants of a call on one page, and from arch/…/entry/syscalls/*.tbl for the names that only some
 * architectures have; a call that an architecture lacks is passed over there.
 *
 * Left out on purpose: calls that only read (a refusal of stat or access protects nothing that open does not give), and
 * the ways to a namespace, which have rules of their own. What socketcall and ipc open is asked of the filter itself, for
 * libseccomp ties them to the calls behind them.
 */
const byEffect: readonly Doors[] = [
  // open(2), openat2(2): a file of the container is opened, or made.
  {
    does: 'open a file',
    calls: ['open', 'openat', 'openat2', 'creat'],
    undone: ['open', 'openat', 'openat2'],
  },
  { does: 'start a program', calls: ['execve', 'execveat'] },
  { does: 'make a process', calls: ['fork', 'vfork', 'clone', 'clone3'] },
  { does: 'change the rights of a file', calls: ['chmod', 'fchmod', 'fchmodat', 'fchmodat2'] },
  {
    does: 'change the owner of a file',
    calls: ['chown', 'lchown', 'fchown', 'fchownat', 'chown32', 'lchown32', 'fchown32'],
  },
  { does: 'rename a file', calls: ['rename', 'renameat', 'renameat2'] },
  { does: 'delete a file', calls: ['unlink', 'unlinkat'] },
  { does: 'delete a directory', calls: ['rmdir', 'unlinkat'], undone: ['rmdir'] },
  { does: 'make a directory', calls: ['mkdir', 'mkdirat'] },
  { does: 'make a device file', calls: ['mknod', 'mknodat'] },
  { does: 'link a file', calls: ['link', 'linkat'] },
  { does: 'make a symbolic link', calls: ['symlink', 'symlinkat'] },
  { does: 'cut a file', calls: ['truncate', 'truncate64', 'ftruncate', 'ftruncate64'] },
  {
    does: 'set an extended attribute',
    calls: ['setxattr', 'lsetxattr', 'fsetxattr', 'setxattrat'],
  },
  {
    does: 'remove an extended attribute',
    calls: ['removexattr', 'lremovexattr', 'fremovexattr', 'removexattrat'],
  },
  {
    does: 'set the times of a file',
    calls: ['utime', 'utimes', 'futimesat', 'utimensat', 'utimensat_time64'],
  },
  { does: 'load a new kernel', calls: ['kexec_load', 'kexec_file_load'] },
  { does: 'load a kernel module', calls: ['init_module', 'finit_module'] },
  // mount_setattr changes mounts that are there; the others make new ones (https://lwn.net/Articles/759499/).
  {
    does: 'change what is mounted',
    calls: [
      ...['mount', 'fsopen', 'fsconfig', 'fsmount', 'fspick', 'move_mount', 'open_tree', 'open_tree_attr'],
      'mount_setattr',
    ],
    undone: ['mount'],
  },
  // Not all that ptrace does, but what it is refused for: the memory of other processes.
  {
    does: 'reach into another process',
    calls: ['ptrace', 'process_vm_readv', 'process_vm_writev'],
    undone: ['ptrace'],
  },
  {
    does: 'send a signal',
    calls: [...['kill', 'tkill', 'tgkill', 'rt_sigqueueinfo', 'rt_tgsigqueueinfo', 'pidfd_send_signal']],
    undone: ['kill'],
  },
  // adjtimex(2): ADJ_SETOFFSET moves the clock by any amount.
  {
    does: 'set the clock',
    calls: [
      ...['settimeofday', 'stime', 'clock_settime', 'clock_settime64'],
      ...['adjtimex', 'clock_adjtime', 'clock_adjtime64'],
    ],
    undone: ['settimeofday', 'stime', 'clock_settime', 'clock_settime64'],
    capability: 'CAP_SYS_TIME',
  },
  { does: 'change the clock', calls: ['adjtimex', 'clock_adjtime', 'clock_adjtime64'] },
  { does: 'set disk quotas', calls: ['quotactl', 'quotactl_fd'] },
  {
    does: 'become another user',
    calls: ['setuid', 'setreuid', 'setresuid', 'setuid32', 'setreuid32', 'setresuid32'],
  },
  {
    does: 'become another group',
    calls: ['setgid', 'setregid', 'setresgid', 'setgid32', 'setregid32', 'setresgid32'],
  },
]

/** 32-bit programs ask for the same by a second call (since Linux 5.1). */
const byTime: readonly Doors[] = time64Families
  .filter(([old = '']) => !byEffect.some(({ calls }) => calls.includes(old)))
  .map((calls) => ({ does: 'do the same with a 64-bit time', calls, undone: calls.slice(0, 1) }))

export const doors: readonly Doors[] = [...byEffect, ...byTime]
