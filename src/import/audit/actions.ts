import type { Message } from '#core/base/message.ts'

/** What a filter did, by the upper half of `code=` (linux/seccomp.h) and by the words of ausearch -i. */
const byCode: ReadonlyMap<number, string> = new Map([
  [0x8000_0000, 'seccomp-killed-process'],
  [0, 'seccomp-killed-thread'],
  [0x3_0000, 'seccomp-trapped'],
  [0x5_0000, 'seccomp-denied'],
  [0x7fc0_0000, 'seccomp-notified'],
  [0x7ff0_0000, 'seccomp-traced'],
  [0x7ffc_0000, 'seccomp-logged'],
])
const byWord: ReadonlyMap<string, string> = new Map([
  ['kill-process', 'seccomp-killed-process'],
  ['kill-thread', 'seccomp-killed-thread'],
  ['kill', 'seccomp-killed-thread'],
  ['trap', 'seccomp-trapped'],
  ['errno', 'seccomp-denied'],
  ['user-notify', 'seccomp-notified'],
  ['trace', 'seccomp-traced'],
  ['log', 'seccomp-logged'],
])

export interface Actions {
  add(code: number, times: number): void
  /** `0x7ffc0000` or `log`. */
  addPrinted(code: string): void
  /** One message an action: a call that was denied or ended the process is not one that worked. */
  warnings(): readonly Message[]
}

export function createActions(): Actions {
  const counts = new Map<string, number>()
  const count = (action: string | undefined, times: number) => {
    if (action !== undefined) counts.set(action, (counts.get(action) ?? 0) + times)
  }
  // The low half is the action's data; of two actions the high half has its first bit set.
  const add = (code: number, times: number) =>
    count(byCode.get(Math.floor(code / 0x1_0000) * 0x1_0000), times)
  return {
    add,
    addPrinted(code) {
      if (code.startsWith('0x')) add(Number.parseInt(code, 16), 1)
      else count(byWord.get(code), 1)
    },
    warnings: () => [...counts].map(([code, times]) => ({ code, params: { count: times } })),
  }
}
