/** The word of a call that is being typed: its name, or a term of one of its arguments. */
export interface CallWord {
  readonly kind: 'name' | 'argument'
  /** The word up to the cursor. */
  readonly typed: string
  readonly from: number
  /** Where the whole word ends, which may be beyond the cursor. */
  readonly to: number
  /** The call's name, and which argument; the name itself has none. */
  readonly name: string
  readonly index: number
}

/** What is written at the cursor; undefined where no word is expected (behind the call, inside quotes). */
export function wordAt(text: string, cursor: number): CallWord | undefined {
  const before = text.slice(0, cursor)
  const typed = /\w*$/.exec(before)?.[0] ?? ''
  const from = cursor - typed.length
  const to = cursor + (/^\w*/.exec(text.slice(cursor))?.[0].length ?? 0)
  const opened = before.indexOf('(')
  if (opened === -1) {
    const isFirst = before.slice(0, from).trim() === ''
    return isFirst ? { kind: 'name', typed, from, to, name: text.slice(from, to), index: 0 } : undefined
  }
  const index = argumentAt(before.slice(opened + 1))
  if (index === undefined) return undefined
  return { kind: 'argument', typed, from, to, name: before.slice(0, opened).trim(), index }
}

/** Commas outside quotes and brackets count the arguments. */
function argumentAt(text: string): number | undefined {
  const plain = text.replaceAll(/"(?:[^"\\]|\\.)*"|\{[^}]*\}|\[[^\]]*\]/g, '')
  return /["{[)]/.test(plain) ? undefined : plain.split(',').length - 1
}

/** The call as it would read if typing stopped here: brackets closed, a term begun and not written left out. */
export function closedCall(text: string): string {
  if (!text.includes('(') || /\)\s*;?\s*$/.test(text)) return text
  if (/\)\s*=\s/.test(text)) return text
  return `${text.replace(/[\s,|]+$/, '')})`
}
