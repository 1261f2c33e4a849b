/**
 * Calls that do the same, the one that C libraries take first: newer architectures never had the older ones
 * (include/uapi/asm-generic/unistd.h), and 32-bit ones have others where ids, sizes or times were too small.
 */
const same: readonly (readonly string[])[] = [
  ['openat', 'open', 'creat'],
  ['newfstatat', 'fstatat64', 'stat64', 'statx', 'stat'],
  ['newfstatat', 'fstatat64', 'lstat64', 'statx', 'lstat'],
  ['fstat', 'fstat64', 'statx'],
  ['statfs', 'statfs64'],
  ['fstatfs', 'fstatfs64'],
  ['faccessat', 'access'],
  ['mkdirat', 'mkdir'],
  ['mknodat', 'mknod'],
  ['unlinkat', 'unlink', 'rmdir'],
  ['renameat', 'renameat2', 'rename'],
  ['linkat', 'link'],
  ['symlinkat', 'symlink'],
  ['readlinkat', 'readlink'],
  ['fchmodat', 'chmod'],
  ['fchownat', 'chown', 'lchown', 'chown32', 'lchown32'],
  ['utimensat', 'utimensat_time64', 'utime', 'utimes', 'futimesat'],
  ['clone', 'fork', 'vfork'],
  ['pipe2', 'pipe'],
  ['dup3', 'dup2'],
  ['ppoll', 'ppoll_time64', 'poll', 'pause'],
  ['pselect6', 'pselect6_time64', 'select', '_newselect'],
  ['epoll_create1', 'epoll_create'],
  ['epoll_pwait', 'epoll_wait'],
  ['inotify_init1', 'inotify_init'],
  ['eventfd2', 'eventfd'],
  ['signalfd4', 'signalfd'],
  ['getdents64', 'getdents'],
  ['accept4', 'accept'],
  ['setitimer', 'alarm'],
  ['getpgid', 'getpgrp'],
  ['prlimit64', 'getrlimit', 'ugetrlimit'],
  ['prlimit64', 'setrlimit'],
  ['clock_gettime', 'clock_gettime64', 'time'],
  ['mmap', 'mmap2'],
  ['lseek', '_llseek'],
  ['fcntl', 'fcntl64'],
  ['ftruncate', 'ftruncate64'],
  ['truncate', 'truncate64'],
  ['sendfile', 'sendfile64'],
  ['fadvise64', 'fadvise64_64', 'arm_fadvise64_64'],
  ['sync_file_range', 'sync_file_range2'],
  ['rt_sigreturn', 'sigreturn'],
  ['rt_sigaction', 'sigaction', 'signal'],
  ['rt_sigprocmask', 'sigprocmask'],
  ['arch_prctl', 'set_thread_area', 'set_tls'],
]

/** Names with a suffix on one width and without it on the other: `setuid32`, `futex_time64`. */
const suffixes = ['32', '_time64', '64'] as const

/** What programs of the architecture call in place of a call that it lacks, the usual one; undefined: not known. */
export function insteadOf(name: string, exists: (name: string) => boolean): string | undefined {
  const family = same.find((names) => names.includes(name)) ?? []
  return [...family, ...spelled(name)].find((each) => each !== name && exists(each))
}

function spelled(name: string): readonly string[] {
  const bare = suffixes.flatMap((suffix) => (name.endsWith(suffix) ? name.slice(0, -suffix.length) : []))
  return [...bare, ...suffixes.map((suffix) => `${name}${suffix}`)]
}
