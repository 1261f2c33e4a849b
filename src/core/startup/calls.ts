import { type Runtime, runtimeOf } from '../evaluate/runtime.ts'
import type { Target } from '../target.ts'

/**
 * What a runtime still does once the filter is loaded, in that order. Measured with runc 1.1.5 and crun 1.8.1 on
 * x86_64 (libseccomp 2.5.4, Linux 6.18): the order by strace, the rest by taking one call at a time from a profile
 * that allows everything, once with EPERM and once with a kill, for root, for a user with a group of its own, and
 * for a program linked with glibc. All calls that are not listed can be killed at once without any effect.
 */
export interface StartPhase {
  /** The container does not start when one is refused with an error. */
  readonly needed: readonly string[]
  /** Made too; an error is passed over, a kill is not. */
  readonly tolerated: readonly string[]
  /** Go's runtime makes them in some starts; a refusal shows only then. */
  readonly sometimes: readonly string[]
}

/** Who is asked for: the filter of privileged starts comes before capabilities and user are set. */
export type Confinement = 'privileged' | 'confined'

/** Seen in 17 and 2 of 25 starts; no other call of Go's runtime in any of them: its other threads have no filter. */
const go: readonly string[] = ['futex', 'rt_sigreturn']

const phases: Readonly<Record<Runtime['kind'], Readonly<Record<Confinement, StartPhase>>>> = {
  runc: {
    privileged: {
      needed: [
        ...[
          'openat',
          'fstatfs',
          'getdents64',
          'close',
          'chdir',
          'capget',
          'read',
          'prctl',
          'newfstatat',
          'fstat',
        ],
        ...['setgroups', 'setgid', 'setuid', 'getcwd', 'capset', 'getppid', 'write', 'execve'],
      ],
      tolerated: ['epoll_ctl', 'fcntl', 'fchown', 'faccessat2', 'getpid'],
      sometimes: go,
    },
    confined: {
      needed: ['openat', 'write', 'fstatfs', 'getdents64', 'close', 'execve'],
      tolerated: ['getpid', 'epoll_ctl'],
      sometimes: go,
    },
  },
  crun: {
    privileged: {
      needed: [
        ...['prctl', 'setresgid', 'setresuid', 'capset', 'rt_sigprocmask', 'rt_sigaction', 'write', 'execve'],
      ],
      tolerated: ['close'],
      sometimes: [],
    },
    confined: { needed: ['execve'], tolerated: ['close'], sometimes: [] },
  },
}

/** The calls of a start, by who starts. */
export function startPhase(kind: Runtime['kind'], confinement: Confinement): StartPhase {
  return phases[kind][confinement]
}

/** The same on a target. */
export function startPhaseOf(target: Target): StartPhase {
  return startPhase(runtimeOf(target).kind, target.noNewPrivileges ? 'confined' : 'privileged')
}

/**
 * Where an error is passed over only because other calls serve as well: Go's look for the program works with any of
 * these when faccessat2 fails, and finds nothing when all of them fail.
 */
export const substitutes: Readonly<Record<string, readonly string[]>> = {
  faccessat2: ['faccessat', 'getuid', 'geteuid', 'getgid', 'getegid'],
}

/** What a program linked with glibc 2.36 then needs before it does anything of its own. */
export const programCalls: readonly string[] = [
  ...['mmap', 'openat', 'newfstatat', 'close', 'read', 'pread64', 'arch_prctl', 'mprotect', 'rt_sigreturn'],
  'exit_group',
]

/** Values of the first argument where a rule may look at it; prctl: PR_SET_KEEPCAPS, PR_CAPBSET_DROP. */
export const startArguments: Readonly<Record<string, readonly bigint[]>> = { prctl: [8n, 24n] }

/** The versions that were measured; others may make a few calls more. */
export const measuredVersions: Readonly<Record<Runtime['kind'], string>> = { runc: '1.1.5', crun: '1.8.1' }
