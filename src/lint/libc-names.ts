import type { Numbers } from '#core/filter/libseccomp/filter.ts'

/**
 * Functions of C libraries that people write in profiles, and the calls that they make, the likeliest first: which of
 * them exists depends on the architecture. From glibc 2.41 and musl 1.2.5; names that are calls as well are left out.
 */
const callsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['pread', ['pread64']],
  ['pwrite', ['pwrite64']],
  ['fstatat', ['newfstatat', 'fstatat64']],
  ['statat', ['newfstatat', 'fstatat64']],
  ['posix_fadvise', ['fadvise64', 'fadvise64_64', 'arm_fadvise64_64']],
  ['fadvise', ['fadvise64', 'fadvise64_64', 'arm_fadvise64_64']],
  ['posix_fallocate', ['fallocate']],
  ['posix_madvise', ['madvise']],
  ['posix_spawn', ['clone', 'vfork']],
  ['pthread_create', ['clone3', 'clone']],
  ['pthread_kill', ['tgkill']],
  ['raise', ['tgkill']],
  ['abort', ['tgkill']],
  ['killpg', ['kill']],
  ['sigqueue', ['rt_sigqueueinfo']],
  ['sigtimedwait', ['rt_sigtimedwait']],
  ['sigwaitinfo', ['rt_sigtimedwait']],
  ['sbrk', ['brk']],
  ['malloc', ['brk', 'mmap']],
  ['isatty', ['ioctl']],
  ['tcgetattr', ['ioctl']],
  ['tcsetattr', ['ioctl']],
  ['lockf', ['fcntl']],
  ['wait', ['wait4']],
  ['wait3', ['wait4']],
  ['sleep', ['clock_nanosleep', 'nanosleep']],
  ['usleep', ['clock_nanosleep', 'nanosleep']],
  ['mkfifo', ['mknod', 'mknodat']],
  ['remove', ['unlink', 'unlinkat']],
  ['opendir', ['openat']],
  ['shm_open', ['openat']],
  ['mq_send', ['mq_timedsend']],
  ['mq_receive', ['mq_timedreceive']],
  ['exec', ['execve']],
  ['execv', ['execve']],
  ['execvp', ['execve']],
  ['execl', ['execve']],
  ['fexecve', ['execveat']],
  ['_Exit', ['exit_group']],
  ['_exit', ['exit_group']],
  ['llseek', ['_llseek', 'lseek']],
  ['lseek64', ['lseek']],
  ['gethostname', ['uname']],
  ['seteuid', ['setresuid']],
  ['setegid', ['setresgid']],
  ['statvfs', ['statfs']],
  ['fstatvfs', ['fstatfs']],
  ['futimens', ['utimensat']],
  ['lutimes', ['utimensat']],
  ['sched_getcpu', ['getcpu']],
  ['getentropy', ['getrandom']],
  ['arc4random', ['getrandom']],
  ['getpagesize', ['brk']],
])

/** The call that the C library's function makes on the architecture; undefined for a name that is no such function. */
export function callOfFunction(name: string, arch: string, numbers: Numbers): string | undefined {
  const calls = callsOf.get(name)
  return calls?.find((call) => numbers.numberOf(call, arch) !== undefined) ?? calls?.[0]
}
