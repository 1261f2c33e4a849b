import type { Effect } from '#core/profile/profile.ts'

/** The actions offered for a call, in the order of their number keys. */
export const effectChoices: readonly {
  readonly key: string
  readonly words: string
  readonly effect: Effect | 'default'
}[] = [
  { key: '1', words: 'action.allow', effect: { action: 'SCMP_ACT_ALLOW', errnoRet: undefined } },
  { key: '2', words: 'action.errno', effect: { action: 'SCMP_ACT_ERRNO', errnoRet: 1 } },
  { key: '3', words: 'action.enosys', effect: { action: 'SCMP_ACT_ERRNO', errnoRet: 38 } },
  { key: '4', words: 'action.log', effect: { action: 'SCMP_ACT_LOG', errnoRet: undefined } },
  {
    key: '5',
    words: 'action.kill-process',
    effect: { action: 'SCMP_ACT_KILL_PROCESS', errnoRet: undefined },
  },
  { key: '6', words: 'action.kill-thread', effect: { action: 'SCMP_ACT_KILL_THREAD', errnoRet: undefined } },
  { key: '7', words: 'action.trap', effect: { action: 'SCMP_ACT_TRAP', errnoRet: undefined } },
  { key: '8', words: 'action.notify', effect: { action: 'SCMP_ACT_NOTIFY', errnoRet: undefined } },
  { key: '9', words: 'action.trace', effect: { action: 'SCMP_ACT_TRACE', errnoRet: undefined } },
  { key: '0', words: 'action.default', effect: 'default' },
]
