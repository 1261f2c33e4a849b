const shownLength = 60

/** `U+00A0`. */
export function codePointName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** The text as it may be shown in a message: nothing hidden, nothing long. */
export function visible(text: string): string {
  const short = text.length > shownLength ? `${text.slice(0, shownLength)}…` : text
  return short.replaceAll(
    /[^\x20-\x7e…]/gu,
    (character) => `[${codePointName(character.codePointAt(0) ?? 0)}]`,
  )
}

/** Control, format and line separator characters: the text looks other than it is. */
export const hidden = /[\p{Cf}\u2028\u2029]|(?![\t\n\r])\p{Cc}/u

/** The text with its hidden characters by name: `a[U+202E]b`. */
export function revealed(text: string): string {
  return text.replaceAll(new RegExp(hidden, 'gu'), (each) => `[${codePointName(each.codePointAt(0) ?? 0)}]`)
}

/** White space to a reader, but not to JSON; some parsers skip it, others stop (form feed: crun skips it). */
export function isOddSpace(code: number): boolean {
  return (
    code === 0xfeff || code === 0x200b || (code > 0x20 ? /\s/u : /[\v\f]/u).test(String.fromCharCode(code))
  )
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

export function isHexDigit(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66)
}

/** Letter, digit, `_` or `$`: what may continue a bare word. */
export function isWordPart(code: number): boolean {
  return (
    isDigit(code) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x5f ||
    code === 0x24
  )
}
