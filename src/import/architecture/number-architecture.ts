import type { Catalog } from '#catalog/catalog.ts'
import type { Message } from '#core/base/message.ts'
import type { CallTally } from '#core/base/tally.ts'
import type { Findings } from '../lines/session.ts'

/** What nearly every program does while it is loaded, runs and ends. */
const everyday = new Set(
  (
    'read write close open openat mmap mmap2 mprotect munmap brk exit_group fstat fstat64 newfstatat fstatat64 ' +
    'stat stat64 statx access faccessat pread64 set_tid_address set_robust_list getrandom prlimit64 rseq ' +
    'arch_prctl set_tls rt_sigaction rt_sigprocmask futex execve ioctl lseek _llseek getdents64 fcntl fcntl64'
  ).split(' '),
)

/** So many everyday calls are no accident, and so few are one. */
const plenty = 8
const accident = 4

/** Names alone that make elimination worth something. */
const enough = 8

/**
 * The architecture that the numbers of one recording were made on, undefined when more than one fits.
 * Only one table can hold all of them, or only one turns them into what every program does: read as i386 the
 * numbers of an x86-64 program neither map memory nor end the process.
 */
export function inferFromNumbers(
  numbers: readonly number[],
  names: readonly string[],
  catalog: Catalog,
): string | undefined {
  const tokens = catalog.architectures.map(({ token }) => token)
  const known = numbers.filter((nr) => tokens.some((token) => catalog.nameOf(nr, token) !== undefined))
  if (known.length === 0) return undefined
  const fitting = tokens.filter(
    (token) =>
      known.every((nr) => catalog.nameOf(nr, token) !== undefined) &&
      names.every((name) => catalog.numberOf(name, token) !== undefined),
  )
  if (fitting.length === 1 && known.length + names.length >= enough) return fitting[0]
  return bestByHabit(known, fitting, catalog)
}

/** Twins of both byte orders share a table and so tie: then nothing is claimed. */
function bestByHabit(
  numbers: readonly number[],
  tokens: readonly string[],
  catalog: Catalog,
): string | undefined {
  const scored = tokens
    .map((token) => ({ token, score: countEveryday(numbers, token, catalog) }))
    .toSorted((a, b) => b.score - a.score)
  const [best, next] = scored
  if (best === undefined || best.score < plenty) return undefined
  return next === undefined || next.score <= accident ? best.token : undefined
}

/** How many of the numbers are everyday calls on that architecture. */
function countEveryday(numbers: readonly number[], token: string, catalog: Catalog): number {
  return numbers.filter((nr) => everyday.has(catalog.nameOf(nr, token) ?? '')).length
}

/** True for numbers that make a program on one architecture and none on the other. */
export function fitRather(
  numbers: readonly number[],
  arch: string,
  other: string,
  catalog: Catalog,
): boolean {
  return countEveryday(numbers, arch, catalog) >= plenty && countEveryday(numbers, other, catalog) <= accident
}

/** Calls given by number get their name where the recording shows its architecture; that is said, never silent. */
export function nameNumbers(calls: readonly CallTally[], catalog: Catalog): Findings {
  const numbers = calls.flatMap(({ name, nr }) => (name === null && nr !== null ? [nr] : []))
  if (numbers.length === 0) return { calls, warnings: [] }
  const names = calls.flatMap(({ arch, name }) => (arch === null && name !== null ? [name] : []))
  const arch = inferFromNumbers(numbers, names, catalog)
  if (arch === undefined) return { calls, warnings: [unresolved(numbers.length)] }
  const warning = { code: 'architecture-by-numbers', params: { arch, count: numbers.length } }
  return { calls: calls.map((call) => placed(call, arch, catalog)), warnings: [warning] }
}

function placed(call: CallTally, arch: string, catalog: Catalog): CallTally {
  if (call.arch !== null) return call
  if (call.name === null) {
    return { ...call, arch, name: call.nr === null ? null : (catalog.nameOf(call.nr, arch) ?? null) }
  }
  const nr = catalog.numberOf(call.name, arch)
  return nr === undefined ? call : { ...call, arch, nr }
}

function unresolved(count: number): Message {
  return { code: 'numbers-unresolved', params: { count } }
}
