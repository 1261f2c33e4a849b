/** A word to look for, with how far to move when the byte under its end is not its last one (Horspool). */
export interface Needle {
  readonly bytes: Uint8Array
  readonly shifts: Uint8Array
}

export function needle(text: string): Needle {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
  const shifts = new Uint8Array(256).fill(bytes.length)
  for (let at = 0; at < bytes.length - 1; at++) shifts[bytes[at] ?? 0] = bytes.length - 1 - at
  return { bytes, shifts }
}

/** Where the word begins between `start` and `end`; −1 when it does not. */
export function findBytes(
  bytes: Uint8Array,
  start: number,
  end: number,
  { bytes: word, shifts }: Needle,
): number {
  const last = word.length - 1
  const lastByte = word[last]
  for (let at = start + last; at < end; ) {
    const byte = bytes[at] as number
    if (byte === lastByte) {
      let place = last - 1
      while (place >= 0 && bytes[at - last + place] === word[place]) place--
      if (place < 0) return at - last
    }
    at += shifts[byte] as number
  }
  return -1
}

/** True when the word stands at `at`. */
export function isAt(bytes: Uint8Array, at: number, { bytes: word }: Needle): boolean {
  for (let place = 0; place < word.length; place++) if (bytes[at + place] !== word[place]) return false
  return true
}
