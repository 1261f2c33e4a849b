import { isAtLeast } from '../../base/version.ts'

export interface Libc {
  readonly kind: 'glibc' | 'musl'
  readonly version: string
}

/** What the C library does when the newer call gives an error. */
export type Fallback =
  /** Takes the older calls, but only when the error is ENOSYS: any other is handed to the program. */
  | 'enosys'
  /** Goes on whatever the error is. */
  | 'any'
  /** Hands the error to the program. */
  | 'none'

/** A call that the C library makes instead of older ones. */
export interface LibcCall {
  readonly name: string
  readonly libc: Libc['kind']
  /** The version that makes it, at the latest. */
  readonly since: string
  readonly fallback: Fallback
  /** What was called before, and is called when it falls back; all of them are needed then. */
  readonly instead: readonly string[]
  /** Only on architectures with 32-bit time. */
  readonly only32?: true
  /** Only on architectures with 64-bit words. */
  readonly only64?: true
}

/** Some names end in 64, the others in _time64. */
const short64 = new Set([
  'clock_gettime',
  'timer_settime',
  'timer_gettime',
  'timerfd_settime',
  'timerfd_gettime',
])

/**
 * Read in the sources of glibc (sysdeps/unix/sysv/linux: `faccessat.c`, `fchmodat.c`, `statx.c`, `closefrom.c`,
 * `clone-internal.c`, `rseq-internal.h`, `clock_nanosleep.c`, `fstatat64.c`; stdlib/arc4random.c) and its NEWS, and of
 * musl (src/unistd/faccessat.c, src/stat/fstatat.c, src/time/clock_gettime.c) and its WHATSNEW. Broken upgrades:
 * https://github.com/moby/moby/issues/42680 (clone3), https://github.com/opencontainers/runc/issues/2151 (which error),
 * https://wiki.alpinelinux.org/wiki/Release_Notes_for_Alpine_3.13.0 (time64 and faccessat2).
 */
const libcCalls: readonly LibcCall[] = [
  glibc('2.26', 'openat', 'none', ['open']),
  glibc('2.28', 'statx', 'enosys', ['newfstatat']),
  glibc('2.31', 'clock_nanosleep', 'none', ['nanosleep']),
  { ...glibc('2.33', 'newfstatat', 'none', ['stat', 'lstat', 'fstat']), only64: true },
  glibc('2.33', 'faccessat2', 'enosys', ['faccessat']),
  glibc('2.34', 'clone3', 'enosys', ['clone']),
  glibc('2.34', 'close_range', 'any', ['openat', 'getdents64', 'close']),
  glibc('2.35', 'rseq', 'any', []),
  glibc('2.36', 'getrandom', 'enosys', ['openat', 'read']),
  glibc('2.39', 'fchmodat2', 'enosys', ['openat', 'fchmodat']),
  ...time64('2.31', ['clock_gettime', 'clock_nanosleep']),
  ...time64('2.34', ['futex', 'ppoll', 'pselect6', 'semtimedop', 'recvmmsg', 'rt_sigtimedwait', 'utimensat']),
  ...time64('2.34', ['timer_settime', 'timer_gettime', 'timerfd_settime', 'timerfd_gettime']),
  { ...musl('1.2.0', 'statx', ['fstatat64']), only32: true },
  musl('1.2.2', 'faccessat2', ['faccessat']),
  ...['clock_gettime', 'timer_gettime', 'timerfd_gettime'].map(
    (name): LibcCall => ({ ...musl('1.2.0', `${name}64`, [name]), only32: true }),
  ),
  ...['recvmmsg', 'sched_rr_get_interval'].map(
    (name): LibcCall => ({ ...musl('1.2.0', `${name}_time64`, [name]), only32: true }),
  ),
]

function glibc(since: string, name: string, fallback: Fallback, instead: readonly string[]): LibcCall {
  return { libc: 'glibc', since, name, fallback, instead }
}

function musl(since: string, name: string, instead: readonly string[]): LibcCall {
  return { libc: 'musl', since, name, fallback: 'enosys', instead }
}

function time64(since: string, names: readonly string[]): readonly LibcCall[] {
  return names.map((name) => {
    const newer = short64.has(name) ? `${name}64` : `${name}_time64`
    return { ...glibc(since, newer, 'enosys', [name]), only32: true }
  })
}

/** What the library calls on an architecture of that width. */
export function callsOf({ kind, version }: Libc, bits: 32 | 64): readonly LibcCall[] {
  return libcCalls.filter(
    ({ libc, since, only32, only64 }) =>
      libc === kind &&
      isAtLeast(version, since) &&
      !(only32 === true && bits === 64) &&
      !(only64 === true && bits === 32),
  )
}

/** Libraries as distributions bring them, newest first. */
export const libcs: readonly (Libc & { readonly where: string })[] = [
  { kind: 'glibc', version: '2.41', where: 'Debian 13' },
  { kind: 'glibc', version: '2.39', where: 'Ubuntu 24.04' },
  { kind: 'glibc', version: '2.36', where: 'Debian 12' },
  { kind: 'glibc', version: '2.35', where: 'Ubuntu 22.04' },
  { kind: 'glibc', version: '2.34', where: 'RHEL 9' },
  { kind: 'glibc', version: '2.31', where: 'Debian 11' },
  { kind: 'glibc', version: '2.28', where: 'RHEL 8' },
  { kind: 'musl', version: '1.2.5', where: 'Alpine 3.20' },
  { kind: 'musl', version: '1.2.2', where: 'Alpine 3.14' },
  { kind: 'musl', version: '1.1.24', where: 'Alpine 3.12' },
]
