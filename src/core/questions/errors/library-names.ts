/**
 * Functions of C libraries, Go and Python that programs name in their errors, and the calls that they make (glibc 2.36
 * on x86-64 and what older and other libraries make for them), likely ones first.
 */
const written: Readonly<Record<string, string>> = {
  accept: 'accept4 accept',
  cap_get_proc: 'capget',
  cap_set_proc: 'capset',
  dup: 'dup',
  dup2: 'dup2 dup3',
  epoll_create: 'epoll_create1 epoll_create',
  epoll_wait: 'epoll_wait epoll_pwait',
  eventfd: 'eventfd2',
  fstat: 'newfstatat fstat',
  futimens: 'utimensat',
  getdents: 'getdents64',
  getentropy: 'getrandom',
  getrlimit: 'prlimit64 getrlimit',
  initgroups: 'setgroups',
  inotify_init: 'inotify_init1 inotify_init',
  lstat: 'newfstatat statx lstat',
  mkstemp: 'openat',
  nanosleep: 'clock_nanosleep nanosleep',
  opendir: 'openat',
  pipe: 'pipe2 pipe',
  poll: 'poll ppoll',
  posix_fallocate: 'fallocate',
  pthread_setaffinity_np: 'sched_setaffinity',
  pthread_setschedparam: 'sched_setscheduler',
  pthread_sigmask: 'rt_sigprocmask',
  readdir: 'getdents64',
  readdirent: 'getdents64',
  recv: 'recvfrom',
  rename: 'rename renameat renameat2',
  select: 'pselect6 select',
  setpgrp: 'setpgid',
  setrlimit: 'prlimit64 setrlimit',
  sigaction: 'rt_sigaction',
  signalfd: 'signalfd4',
  sigprocmask: 'rt_sigprocmask',
  stat: 'newfstatat statx stat',
  statvfs: 'statfs',
  tcgetattr: 'ioctl',
  tcsetattr: 'ioctl',
  waitpid: 'wait4 waitid',
}

/** Words that Go's errors of paths begin with are plain words elsewhere. */
const ofPaths: Readonly<Record<string, string>> = {
  chdir: 'chdir',
  chmod: 'fchmodat fchmodat2',
  chown: 'fchownat',
  link: 'linkat',
  mkdir: 'mkdirat mkdir',
  open: 'openat',
  remove: 'unlinkat',
  symlink: 'symlinkat',
  truncate: 'truncate',
}

/** The calls behind the name of a function; undefined for other words. */
export function callsBehind(name: string): readonly string[] | undefined {
  return written[name]?.split(' ')
}

/** The calls behind the first word of `open /etc/x: operation not permitted`. */
export function callsOfPath(name: string): readonly string[] | undefined {
  return (ofPaths[name] ?? written[name])?.split(' ')
}
