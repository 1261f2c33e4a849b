/** Which characters of ASCII a line has, a bit each. With them most formats can tell that it is none of theirs. */
export interface LineBytes {
  signs: number
  capitals: number
  letters: number
}

export function createLineBytes(): LineBytes {
  return { signs: 0, capitals: 0, letters: 0 }
}

/** Notes the characters of a line in `into`. */
export function noteBytes(bytes: Uint8Array, start: number, end: number, into: LineBytes): void {
  let signs = 0
  let capitals = 0
  let letters = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    const bit = 1 << (byte & 31)
    if (byte >= 0x60) letters |= bit
    else if (byte >= 0x40) capitals |= bit
    else if (byte >= 0x20) signs |= bit
  }
  into.signs = signs
  into.capitals = capitals
  into.letters = letters
}

/** True when the line has all characters of the other. */
export function hasBytes(line: LineBytes, other: LineBytes): boolean {
  return (
    (other.signs & ~line.signs) === 0 &&
    (other.capitals & ~line.capitals) === 0 &&
    (other.letters & ~line.letters) === 0
  )
}
