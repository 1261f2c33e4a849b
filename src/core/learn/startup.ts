import type { Target } from '../target.ts'

/**
 * Calls that a program needs besides those seen in its own trace: what the runtime still does once the
 * filter is loaded, and how any program starts, ends and returns from signals.
 * Measured with runc 1.1.5 and crun 1.8.1 (libseccomp 2.5.4, x86_64) by taking one call at a time from
 * a working profile and starting a container twice; the spare calls did not fail in that measurement,
 * the Go runtime makes them depending on timing.
 */
interface Startup {
  /** Without no-new-privileges the filter comes before capabilities and user are set. */
  readonly privileged: readonly string[]
  /** With it the filter comes right before the program. */
  readonly confined: readonly string[]
}

const always = ['execve', 'exit', 'exit_group', 'restart_syscall', 'rt_sigreturn']

/** runc opens its exec fifo and closes descriptors under the filter. */
const runc: Startup = {
  privileged: [
    // fchown: for users other than root, and only a filter that kills minds when it is missing.
    ...['capget', 'capset', 'chdir', 'close', 'epoll_ctl', 'faccessat2', 'fchown', 'fcntl', 'fstat'],
    ...[
      'fstatfs',
      'futex',
      'getcwd',
      'getdents64',
      'getpid',
      'getppid',
      'newfstatat',
      'openat',
      'prctl',
      'read',
    ],
    ...['setgid', 'setgroups', 'setuid', 'write'],
  ],
  confined: ['close', 'epoll_ctl', 'fstatfs', 'futex', 'getdents64', 'getpid', 'openat', 'write'],
}

const goRuntime = [
  ...['brk', 'clone', 'epoll_pwait', 'getresuid', 'gettid', 'getuid', 'madvise', 'mmap', 'mprotect'],
  ...['munmap', 'nanosleep', 'rt_sigaction', 'rt_sigprocmask', 'sched_yield', 'sigaltstack', 'tgkill'],
]

/** crun's own setting of user and capabilities. */
const crun: Startup = {
  privileged: [
    ...['capset', 'close', 'prctl', 'rt_sigaction', 'rt_sigprocmask', 'setresgid', 'setresuid', 'write'],
  ],
  confined: ['close', 'write'],
}

/** Docker and containerd start containers with runc, Podman and CRI-O with crun, unless told otherwise. */
const starters: Readonly<Record<Target['runtime'], Startup>> = {
  docker: withSpare(runc),
  containerd: withSpare(runc),
  runc: withSpare(runc),
  podman: crun,
  'cri-o': crun,
  crun,
}

/** The names of calls that have to be allowed for a container to start on the target, sorted. */
export function startupCalls(target: Target): readonly string[] {
  const { privileged, confined } = starters[target.runtime]
  return [...new Set([...always, ...(target.noNewPrivileges ? confined : privileged)])].toSorted()
}

function withSpare({ privileged, confined }: Startup): Startup {
  return { privileged: [...privileged, ...goRuntime], confined }
}
