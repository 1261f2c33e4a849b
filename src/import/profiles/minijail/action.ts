import { errnoNumber } from '#core/base/errno.ts'
import type { Effect } from '#core/profile/profile.ts'

export type PolicyAction = Effect

const words: Readonly<Record<string, Effect['action']>> = {
  '1': 'SCMP_ACT_ALLOW',
  allow: 'SCMP_ACT_ALLOW',
  kill: 'SCMP_ACT_KILL_PROCESS',
  'kill-process': 'SCMP_ACT_KILL_PROCESS',
  'kill-thread': 'SCMP_ACT_KILL_THREAD',
  trap: 'SCMP_ACT_TRAP',
  trace: 'SCMP_ACT_TRACE',
  log: 'SCMP_ACT_LOG',
  'user-notify': 'SCMP_ACT_NOTIFY',
}

/** `allow`, `kill`, `return EPERM`; undefined when the text is no action. */
export function actionOf(text: string): PolicyAction | undefined {
  const action = words[text.trim()]
  if (action !== undefined) return { action, errnoRet: undefined }
  const [, name] = /^return\s+(E[A-Z0-9]+|\d{1,4})$/.exec(text.trim()) ?? []
  if (name === undefined) return undefined
  const errnoRet = /^\d/.test(name) ? Number(name) : errnoNumber(name)
  return errnoRet === undefined ? undefined : { action: 'SCMP_ACT_ERRNO', errnoRet }
}
