/**
 * What makes a terminal do something (escape sequences, a carriage return that goes back over a line), or shows a
 * text other than it is (characters that turn its direction). File names, logs and profiles can hold all of them.
 */
const active =
  /\r(?!\n)|(?![\t\n\r])\p{Cc}|\p{Cs}|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** The text without them: `\u001b` stands for an escape character, which in JSON means the same. */
export function printable(text: string): string {
  return text.replaceAll(active, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A name for a message of one line. */
export function shownName(path: string): string {
  return path === '-' ? 'standard input' : printable(path).replaceAll(/[\n\t]|\r/g, ' ')
}
