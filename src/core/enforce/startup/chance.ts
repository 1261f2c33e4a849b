import type { StartCall, StartRecord } from './record.ts'

/**
 * What Go's runtime makes in some starts and not in others, in the thread that starts the program: seen in the
 * kernel's log over 1,400 starts under lists of all other calls (1.1.5 to 1.5.1; `sched_yield` and `mmap` in one
 * of some 200). An error for the first three ends such a start (futex: measured; the others by Go's source, which
 * gives up without memory and cannot return from a signal); the others it passes over.
 */
const seen: readonly StartCall[] = [
  { name: 'futex', ends: 'any' },
  { name: 'rt_sigreturn', ends: 'any' },
  { name: 'mmap', ends: 'any' },
  { name: 'tgkill', ends: 'none' },
  { name: 'getpid', ends: 'none' },
  { name: 'sched_yield', ends: 'none' },
]

/** Go's runtime can make them in the same places; none was seen. */
const possible = ['munmap', 'madvise', 'nanosleep', 'epoll_pwait', 'gettid']

/** crun is written in C and makes nothing by chance. */
export function chanceCalls(runtime: StartRecord['runtime']): readonly StartCall[] {
  return runtime === 'runc' ? seen : []
}

/** The same with what was never seen but cannot be ruled out, for lists under a default that kills. */
export function cautiousCalls(runtime: StartRecord['runtime']): readonly string[] {
  return runtime === 'runc' ? [...seen.map(({ name }) => name), ...possible] : []
}
