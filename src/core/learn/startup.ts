import { caseOf, everyone, knownFor, startCalls } from '../startup/calls.ts'
import type { Target } from '../target.ts'

/** How any program starts, ends and returns from signals, and how crun reports an error. */
const always = ['execve', 'exit', 'exit_group', 'restart_syscall', 'rt_sigreturn', 'write']

/** They did not fail in the measurement; Go's runtime makes them depending on timing. */
const spare = [
  ...['brk', 'clone', 'epoll_pwait', 'getresuid', 'gettid', 'getuid', 'madvise', 'mmap', 'mprotect'],
  ...['munmap', 'nanosleep', 'rt_sigaction', 'rt_sigprocmask', 'sched_yield', 'sigaltstack', 'tgkill'],
]

/**
 * The names of calls that a proposal adds to those seen in a program's own trace, sorted: whatever the runtime makes
 * once the filter is loaded, needed or not, for the start and for commands later, and how programs begin and end.
 */
export function startupCalls(target: Target): readonly string[] {
  const { record } = knownFor(target)
  const { way, noNewPrivileges } = caseOf(target)
  const { needed, chance, tolerated } = startCalls({
    runtimes: [record],
    noNewPrivileges: [noNewPrivileges],
    who: everyone,
    ways: [way, 'exec'],
  })
  const isLong = record.runtime === 'runc' && !noNewPrivileges
  const made = [...always, ...needed, ...chance, ...tolerated, ...(isLong ? spare : [])]
  return [...new Set(made)].toSorted()
}
