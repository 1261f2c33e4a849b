/** UTF-8 size of a text that is still read. The largest profile seen in the wild has 60 KiB. */
export const maxBytes = 32 * 1024 * 1024
/** Objects and lists inside each other; an OCI config.json needs 7. */
export const maxDepth = 64
/** Brackets, commas, colons, strings, numbers, words. */
export const maxTokens = 2_000_000

/** Whether the text has more than `limit` bytes in UTF-8; looks at no more of it than it must. */
export function isLargerThan(text: string, limit: number): boolean {
  if (text.length > limit) return true
  if (text.length * 3 <= limit) return false
  let bytes = 0
  for (let at = 0; at < text.length && bytes <= limit; at += 1) bytes += utf8Size(text.charCodeAt(at))
  return bytes > limit
}

/** A surrogate pair is four bytes, so each half counts two. */
function utf8Size(unit: number): number {
  if (unit < 0x80) return 1
  if (unit < 0x800 || (unit >= 0xd800 && unit < 0xe000)) return 2
  return 3
}
