import { findBytes, needle } from './find-bytes.ts'

const field = needle(' uid=')
const call = needle(' syscall=')

type User = 'other' | 'root'

export interface Users {
  see(bytes: Uint8Array, start: number, end: number): void
  /** The same for lines of which some are calls. */
  seeMany(bytes: Uint8Array, start: number, end: number): void
  /** A call whose user was not looked at. */
  giveUp(): void
  /** Sorted; undefined where some call's is not known. */
  seen(): readonly User[] | undefined
}

/** Of longer logs nobody knows as whom the calls were made: looking at every record would take a third of the time. */
const mostCalls = 4096

/** As whom the calls were made, of records that all say so; the numbers are the host's. */
export function createUsers(): Users {
  const found = new Set<User>()
  let isWhole = true
  let calls = 0

  function giveUp(): void {
    isWhole = false
  }

  function see(bytes: Uint8Array, start: number, end: number): void {
    calls += 1
    if (calls > mostCalls) isWhole = false
    const at = isWhole ? findBytes(bytes, start, end, field) : -1
    const digit = at === -1 ? 0 : (bytes[at + 5] ?? 0) - 0x30
    if (at === -1 || digit < 0 || digit > 9) giveUp()
    else found.add(digit === 0 ? 'root' : 'other')
  }

  function seeMany(bytes: Uint8Array, start: number, end: number): void {
    let from = start
    while (isWhole && from < end) {
      const stop = bytes.indexOf(0x0a, from)
      const line = stop === -1 || stop > end ? end : stop
      if (findBytes(bytes, from, line, call) !== -1) see(bytes, from, line)
      from = line + 1
    }
  }

  return {
    see,
    seeMany,
    giveUp,
    seen: () => (isWhole && found.size > 0 ? [...found].toSorted() : undefined),
  }
}
