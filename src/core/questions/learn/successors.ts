/**
 * Families of calls of which C libraries and common programs try a newer one first and take the older one when they
 * hear ENOSYS. Each family begins with its oldest call. Calls that a program has to ask for by name, such as dup3 or
 * pipe2, are left out: lists without them are common and right. clone3 stands apart: what it may do depends on clone.
 */
export const successorFamilies: readonly (readonly string[])[] = [
  ['open', 'openat'],
  ['openat', 'openat2'],
  ['stat', 'newfstatat'],
  ['stat', 'statx'],
  ['newfstatat', 'statx'],
  ['access', 'faccessat2'],
  ['faccessat', 'faccessat2'],
  ['chmod', 'fchmodat2'],
  ['fchmodat', 'fchmodat2'],
  ['epoll_wait', 'epoll_pwait2'],
  ['epoll_pwait', 'epoll_pwait2'],
  ['rename', 'renameat2'],
  ['renameat', 'renameat2'],
  ['getdents', 'getdents64'],
  ['getrlimit', 'prlimit64'],
  ['preadv', 'preadv2'],
  ['pwritev', 'pwritev2'],
]

/** The same for the calls with a 64-bit time, which 32-bit programs of musl and glibc try first since 2020. */
export const time64Families: readonly (readonly string[])[] = [
  ['clock_gettime', 'clock_gettime64'],
  ['clock_settime', 'clock_settime64'],
  ['clock_getres', 'clock_getres_time64'],
  ['clock_nanosleep', 'clock_nanosleep_time64'],
  ['timer_gettime', 'timer_gettime64'],
  ['timer_settime', 'timer_settime64'],
  ['timerfd_gettime', 'timerfd_gettime64'],
  ['timerfd_settime', 'timerfd_settime64'],
  ['utimensat', 'utimensat_time64'],
  ['pselect6', 'pselect6_time64'],
  ['ppoll', 'ppoll_time64'],
  ['recvmmsg', 'recvmmsg_time64'],
  ['mq_timedsend', 'mq_timedsend_time64'],
  ['mq_timedreceive', 'mq_timedreceive_time64'],
  ['semtimedop', 'semtimedop_time64'],
  ['rt_sigtimedwait', 'rt_sigtimedwait_time64'],
  ['futex', 'futex_time64'],
  ['sched_rr_get_interval', 'sched_rr_get_interval_time64'],
]

/** glibc 2.35 and newer registers for it beside the robust list, and goes on without. */
const atThreadStart = [['set_robust_list', 'rseq']]

/**
 * What C libraries and common programs call by themselves after ENOSYS, the nearest first: glibc for clone3, statx,
 * faccessat2, fchmodat2 and 64-bit times (sources in forecast/libc-calls.ts), runc and systemd for openat2, systemd's
 * event loop for epoll_pwait2, gnulib's renameatu.c, and so coreutils, for renameat2. Left out is what glibc calls
 * without a second try (openat, getdents64) or takes back only without flags (preadv2, pwritev2).
 */
const fallBacks: Readonly<Record<string, readonly string[]>> = {
  clone3: ['clone'],
  openat2: ['openat'],
  statx: ['newfstatat', 'fstatat64', 'stat'],
  faccessat2: ['faccessat', 'access'],
  fchmodat2: ['fchmodat', 'chmod'],
  epoll_pwait2: ['epoll_pwait', 'epoll_wait'],
  renameat2: ['renameat', 'rename'],
  ...Object.fromEntries(time64Families.map(([old = '', newer = '']) => [newer, [old]])),
}

/** The calls that programs make by themselves when they hear that this one is not there. */
export function olderCalls(name: string): readonly string[] {
  return fallBacks[name] ?? []
}

/** The newer calls to be told "not there": an older member of their family is allowed and they are not. */
export function absentSuccessors(allowed: ReadonlySet<string>): readonly string[] {
  const newer = [...successorFamilies, ...time64Families, ...atThreadStart].flatMap((family) => {
    const first = family.findIndex((name) => allowed.has(name))
    return first < 0 ? [] : family.slice(first + 1).filter((name) => !allowed.has(name))
  })
  return [...new Set(newer)].toSorted()
}
