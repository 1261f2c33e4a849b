import { errnoName, errnoNumber } from '#core/base/errno.ts'
import type { Message } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import { isSameEffect, takesErrno } from '#core/profile/effect.ts'
import type { Action, Effect } from '#core/profile/profile.ts'

/** The actions as a person chooses them, most used first; `SCMP_ACT_KILL` is the old name of `KILL_THREAD`. */
export const choices = [
  'SCMP_ACT_ALLOW',
  'SCMP_ACT_ERRNO',
  'SCMP_ACT_LOG',
  'SCMP_ACT_KILL_PROCESS',
  'SCMP_ACT_KILL_THREAD',
  'SCMP_ACT_TRAP',
  'SCMP_ACT_NOTIFY',
  'SCMP_ACT_TRACE',
] as const satisfies readonly Action[]
export type Choice = (typeof choices)[number]

const eperm = 1
const enosys = 38
/** The kernel cuts errors at MAX_ERRNO; a tracer gets 16 bits. */
const highest = { error: 4095, trace: 0xffff } as const

export function choiceOf(action: Action): Choice {
  return action === 'SCMP_ACT_KILL' ? 'SCMP_ACT_KILL_THREAD' : action
}

export function isChoice(text: string): text is Choice {
  return choices.some((each) => each === text)
}

/**
 * The effect that a choice begins with. An error like the default's would be no rule at all, so it begins
 * with ENOSYS there, the usual reason for an error of its own.
 */
export function effectOf(choice: Choice, fallback: Effect): Effect {
  if (!takesErrno(choice)) return { action: choice, errnoRet: undefined }
  const effect = { action: choice, errnoRet: eperm }
  return isSameEffect(effect, fallback) ? { ...effect, errnoRet: enosys } : effect
}

/** The effect of a first case: what the call has now, else the opposite of the default. */
export function effectOfNewCase(own: Effect | undefined, fallback: Effect): Effect {
  if (own !== undefined) return own
  return letsThrough(fallback)
    ? { action: 'SCMP_ACT_ERRNO', errnoRet: eperm }
    : effectOf('SCMP_ACT_ALLOW', fallback)
}

/** Whether the call runs. */
export function letsThrough({ action }: Effect): boolean {
  return action === 'SCMP_ACT_ALLOW' || action === 'SCMP_ACT_LOG'
}

/** `ENOSYS`, `38`: the number that the effect carries, as it is shown. */
export function numberText({ action, errnoRet }: Effect): string {
  const number = errnoRet ?? eperm
  return action === 'SCMP_ACT_ERRNO' ? (errnoName(number) ?? String(number)) : String(number)
}

/** Reads an errno by name or number, or a tracer's message number. */
export function parseNumber(text: string, action: Action): Result<number, Message> {
  const trimmed = text.trim()
  const isError = action === 'SCMP_ACT_ERRNO'
  const max = isError ? highest.error : highest.trace
  const named = isError ? errnoNumber(trimmed.toUpperCase()) : undefined
  if (named !== undefined) return ok(named)
  const code = isError ? 'rule.errno-wrong' : 'rule.trace-wrong'
  if (!/^\d{1,6}$/.test(trimmed) || Number(trimmed) > max) return failed({ code, params: { max } })
  return ok(Number(trimmed))
}
