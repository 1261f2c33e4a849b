/** A text and how far it has been read. */
export interface Cursor {
  readonly text: string
  at: number
}

/** Empty at the end. */
export function next({ text, at }: Cursor): string {
  return text.charAt(at)
}

export function skipBlank(cursor: Cursor): void {
  cursor.at = blankEnd(cursor.text, cursor.at)
}

/** Where blanks and comments end; neither vertical tab nor form feed is a blank to json-c. */
export function blankEnd(text: string, from: number): number {
  let at = from
  for (;;) {
    while (' \t\r\n'.includes(text.charAt(at)) && at < text.length) at += 1
    const end = commentEnd(text, at)
    if (end === undefined) return at
    at = end
  }
}

/** The end of the comment that begins there; undefined: none does, or it is not closed. */
function commentEnd(text: string, from: number): number | undefined {
  if (text.startsWith('//', from)) {
    const line = text.indexOf('\n', from)
    return line < 0 ? text.length : line
  }
  if (!text.startsWith('/*', from)) return undefined
  // After a star json-c passes over whatever is no slash, another star too: the first of two does not end it.
  for (let star = text.indexOf('*', from + 2); star >= 0; star = text.indexOf('*', star + 2)) {
    if (text.charAt(star + 1) === '/') return star + 2
  }
  return undefined
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
}

/** A text in either kind of quotes, line breaks and all; undefined: there is none, or it is broken. */
export function textAt(cursor: Cursor): string | undefined {
  const quote = next(cursor)
  if (quote !== '"' && quote !== "'") return undefined
  cursor.at += 1
  let read = ''
  for (let each = next(cursor); each !== quote; each = next(cursor)) {
    if (each === '') return undefined
    const part = each === '\\' ? escapeAt(cursor) : each
    if (part === undefined) return undefined
    read += part
    if (each !== '\\') cursor.at += 1
  }
  cursor.at += 1
  // A half of a pair alone becomes the character for what is no character.
  return read.replaceAll(/\p{Surrogate}/gu, '\ufffd')
}

function escapeAt(cursor: Cursor): string | undefined {
  const { text, at } = cursor
  const letter = text.charAt(at + 1)
  if (letter !== 'u') {
    cursor.at += 2
    return escapes[letter]
  }
  const digits = text.slice(at + 2, at + 6)
  cursor.at += 6
  return /^[\da-f]{4}$/i.test(digits) ? String.fromCharCode(Number.parseInt(digits, 16)) : undefined
}
