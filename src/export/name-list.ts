import type { Message } from '#core/base/message.ts'

/** Names that are listed one by one in a loss. */
const listed = 12

/** The first names, in order; an ellipsis where there are more. */
export function namesOf(names: readonly string[]): string {
  const shown = names.toSorted().slice(0, listed).join(', ')
  return names.length > listed ? `${shown} …` : shown
}

export function namesLoss(code: string, names: readonly string[]): Message {
  return { code, params: { count: names.length, names: namesOf(names) } }
}
