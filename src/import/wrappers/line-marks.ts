import type { Wrapper } from './wrapper.ts'

const backtick = 0x60
const dollar = 0x24

/** A line as code in Markdown, or in a list of such. */
export const inlineCode: Wrapper = {
  id: 'inline-code',
  unwrap(line) {
    const isCode = line.bytes[line.start] === backtick && line.bytes[line.end - 1] === backtick
    if (!isCode || line.end - line.start < 3) return false
    line.start++
    line.end--
    return true
  },
}

/** `LINE$`: how cat -A and vi's `:set list` show where lines end. */
export const shownEnd: Wrapper = {
  id: 'shown-end',
  unwrap(line) {
    if (line.bytes[line.end - 1] !== dollar) return false
    line.end--
    return true
  },
}
