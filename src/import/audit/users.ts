import { findBytes, needle } from './find-bytes.ts'

const field = needle(' uid=')

type User = 'other' | 'root'

export interface Users {
  see(bytes: Uint8Array, start: number, end: number): void
  /** A call whose user was not looked at. */
  giveUp(): void
  /** Sorted; undefined where some call's is not known. */
  seen(): readonly User[] | undefined
}

/** As whom the calls were made, of records that all say so; the numbers are the host's. */
export function createUsers(): Users {
  const found = new Set<User>()
  let isWhole = true

  function giveUp(): void {
    isWhole = false
  }

  function see(bytes: Uint8Array, start: number, end: number): void {
    const at = isWhole ? findBytes(bytes, start, end, field) : -1
    const digit = at === -1 ? 0 : (bytes[at + 5] ?? 0) - 0x30
    if (at === -1 || digit < 0 || digit > 9) giveUp()
    else found.add(digit === 0 ? 'root' : 'other')
  }

  return {
    see,
    giveUp,
    seen: () => (isWhole && found.size > 0 ? [...found].toSorted() : undefined),
  }
}
