import { offeredValues, queryKeys } from './query-keys.ts'

/** Words that may stand at the end of the search box. */
export interface QueryCompletions {
  readonly list: readonly string[]
  /** Where the word begins that they replace. */
  readonly from: number
}

const none: QueryCompletions = { list: [], from: 0 }

/** Keys and values that fit what is being typed; a key only where no call begins so. */
export function completionsOf(text: string, isCallStart: (word: string) => boolean): QueryCompletions {
  const last = /(?:^|\s)-?(\S*)$/.exec(text)?.[1]?.toLowerCase() ?? ''
  const [, name, typed = ''] = /^([a-z]+):(?:[^,]*,)*([^,]*)$/.exec(last) ?? []
  if (name !== undefined) {
    const key = queryKeys.find((each) => each.key === name)
    const values = key === undefined ? [] : offeredValues(key)
    return proper(values, typed, text)
  }
  if (last.length < 2 || isCallStart(last)) return none
  return proper(
    queryKeys.map(({ key }) => `${key}:`),
    last,
    text,
  )
}

function proper(all: readonly string[], typed: string, text: string): QueryCompletions {
  const list = all.filter((each) => each.startsWith(typed) && each !== typed)
  return all.includes(typed) ? none : { list, from: text.length - typed.length }
}

/** The text with the word at its end replaced. */
export function completeQuery(text: string, { from }: QueryCompletions, chosen: string): string {
  return text.slice(0, from) + chosen + (chosen.endsWith(':') ? '' : ' ')
}
