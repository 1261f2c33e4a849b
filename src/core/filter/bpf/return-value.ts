import { errnoName } from '../../base/errno.ts'
import type { Action } from '../../profile/profile.ts'

/** The action half of a filter's return value (include/uapi/linux/seccomp.h of the kernel). */
const actionValues: Readonly<Record<Action, number>> = {
  SCMP_ACT_KILL_PROCESS: 0x8000_0000,
  SCMP_ACT_KILL: 0,
  SCMP_ACT_KILL_THREAD: 0,
  SCMP_ACT_TRAP: 0x0003_0000,
  SCMP_ACT_ERRNO: 0x0005_0000,
  SCMP_ACT_NOTIFY: 0x7fc0_0000,
  SCMP_ACT_TRACE: 0x7ff0_0000,
  SCMP_ACT_LOG: 0x7ffc_0000,
  SCMP_ACT_ALLOW: 0x7fff_0000,
}

const actionsByValue: ReadonlyMap<number, Action> = new Map([
  [0x8000_0000, 'SCMP_ACT_KILL_PROCESS'],
  [0, 'SCMP_ACT_KILL_THREAD'],
  [0x0003_0000, 'SCMP_ACT_TRAP'],
  [0x0005_0000, 'SCMP_ACT_ERRNO'],
  [0x7fc0_0000, 'SCMP_ACT_NOTIFY'],
  [0x7ff0_0000, 'SCMP_ACT_TRACE'],
  [0x7ffc_0000, 'SCMP_ACT_LOG'],
  [0x7fff_0000, 'SCMP_ACT_ALLOW'],
])

/** The kernel cuts larger error numbers down to this (MAX_ERRNO). */
const maxErrno = 4095

/** The 32 bits a filter returns for the action; the number counts for ERRNO and TRACE alone. */
export function returnValue(action: Action, number: number): number {
  const data = action === 'SCMP_ACT_ERRNO' || action === 'SCMP_ACT_TRACE' ? number & 0xffff : 0
  return (actionValues[action] | data) >>> 0
}

export interface ReturnMeaning {
  readonly action: Action
  /** The low half: errno, or a message for the tracer. */
  readonly data: number
}

/** What the kernel does on a return value; unknown actions kill the process. */
export function meaningOf(value: number): ReturnMeaning {
  const action = actionsByValue.get((value & 0xffff_0000) >>> 0) ?? 'SCMP_ACT_KILL_PROCESS'
  const data = value & 0xffff
  return { action, data: action === 'SCMP_ACT_ERRNO' ? Math.min(data, maxErrno) : data }
}

/** `ERRNO(EPERM)`, `ALLOW`. */
export function returnText(value: number): string {
  const { action, data } = meaningOf(value)
  const word = action.replace('SCMP_ACT_', '')
  if (action === 'SCMP_ACT_ERRNO') return `${word}(${errnoName(data) ?? data})`
  return action === 'SCMP_ACT_TRACE' ? `${word}(${data})` : word
}
