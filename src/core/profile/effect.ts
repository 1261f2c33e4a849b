import type { Action, Effect } from './profile.ts'

/** EPERM: what a runtime takes when the number is left out. */
const impliedErrno = 1

/** Whether the action takes a number at all (`errnoRet`); crun refuses one on any other. */
export function takesErrno(action: Action): boolean {
  return action === 'SCMP_ACT_ERRNO' || action === 'SCMP_ACT_TRACE'
}

/** Whether two effects are the same to libseccomp: KILL is KILL_THREAD, no number is EPERM, 16 bits count. */
export function isSameEffect(a: Effect, b: Effect): boolean {
  return keyOf(a) === keyOf(b)
}

function keyOf(effect: Effect): string {
  const action = effect.action === 'SCMP_ACT_KILL' ? 'SCMP_ACT_KILL_THREAD' : effect.action
  return takesErrno(action) ? `${action} ${(effect.errnoRet ?? impliedErrno) & 0xffff}` : action
}
