/**
 * Something to tell a person, before it is put in words: a code and its parameters.
 * The English words stand in the `messages.ts` of the layer that says it, with `{{name}}` where a
 * parameter goes; the screen may show them in another language, the command line uses `say`.
 */
export interface Message {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

export type Wording = Readonly<Record<string, string>>

/** The message in the words of `wording`; an unknown code is shown as it is, never hidden. */
export function say(message: Message, wording: Wording): string {
  const words = wording[message.code]
  if (words === undefined) return `${message.code} ${JSON.stringify(message.params)}`
  return words.replaceAll(/\{\{(\w+)\}\}/g, (whole, key: string) => {
    const value = message.params[key]
    return value === undefined ? whole : String(value)
  })
}
