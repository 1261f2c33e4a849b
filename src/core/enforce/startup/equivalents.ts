/**
 * The kernel gave 32-bit architectures new calls where 16-bit ids or 32-bit sizes and times were too small; C
 * libraries and Go take those. Which one a runtime takes there was not measured, so any of them may be it.
 */
const others: Readonly<Record<string, readonly string[]>> = {
  arch_prctl: ['set_thread_area', 'set_tls'],
  epoll_pwait: ['epoll_wait'],
  fchown: ['fchown32'],
  fcntl: ['fcntl64'],
  fstat: ['fstat64', 'newfstatat', 'fstatat64', 'statx'],
  fstatfs: ['fstatfs64'],
  futex: ['futex_time64'],
  mmap: ['mmap2'],
  newfstatat: ['fstatat64', 'stat64', 'statx'],
  pselect6: ['pselect6_time64', '_newselect', 'select'],
  rt_sigreturn: ['sigreturn'],
  setgid: ['setgid32'],
  setgroups: ['setgroups32'],
  setresgid: ['setresgid32'],
  setresuid: ['setresuid32'],
  setuid: ['setuid32'],
}

/** Under which names the call may be made on architectures where it was not measured, itself first. */
export function namesElsewhere(call: string): readonly string[] {
  return [call, ...(others[call] ?? [])]
}
