import type { Effect } from '../../profile/profile.ts'

/** `union`: what either profile lets through; `intersection`: what both do. */
export type MergeMode = 'union' | 'intersection'

/** What one of the two profiles says to a call. */
export interface Opinion {
  readonly effect: Effect
  /** The 32 bits that the filter returns. */
  readonly ret: number
  readonly from: 'first' | 'second'
}

/**
 * The opinion that counts: of the union the more permissive one, of the intersection the less permissive one, and
 * among equal actions the first profile's, whatever their numbers.
 */
export function preferred<T extends Pick<Opinion, 'ret'>>(first: T, second: T, mode: MergeMode): T {
  const ahead = permissiveness(second.ret) - permissiveness(first.ret)
  return (mode === 'union' ? ahead > 0 : ahead < 0) ? second : first
}

/**
 * The kernel's own order: KILL_PROCESS, KILL_THREAD, TRAP, ERRNO, NOTIFY, TRACE, LOG, ALLOW, as the action half read
 * with its sign (kernel/seccomp.c, `seccomp_run_filters`).
 */
function permissiveness(ret: number): number {
  return (ret & 0xffff_0000) | 0
}
