import { createByteNames, hashOf } from '../../bytes/byte-names.ts'
import { decodeUtf8 } from '../../bytes/utf8.ts'
import type { CalledNames } from '../../evidence/called-names.ts'
import type { Counters, Personality } from '../../evidence/counters.ts'
import type { Personalities } from './personalities.ts'
import { errorEnd, errorIn, returnedIn } from './result.ts'

const startsProcess = new Set(['clone', 'clone3', 'fork', 'vfork'])

/** What calls gave back: an error by its name, a number, or a new process. */
export interface Results {
  readonly counts: { returned: number; failed: number }
  /** As they were printed, by their index. */
  readonly errorNames: readonly string[]
  /** The index of an error's name in the bytes. */
  errorIndex(bytes: Uint8Array, start: number, end: number): number
  /** Reads what stands behind the `=` at `at`, for a call of that name. */
  readResult(bytes: Uint8Array, at: number, end: number, name: number, personality: Personality): void
  /** qemu-user prints the numbers of errors: the calls are those of its guest. */
  isOfGuest(): boolean
}

interface Around {
  readonly names: CalledNames
  readonly counters: Counters
  readonly personalities: Personalities
}

export function createResults({ names, counters, personalities }: Around): Results {
  const errors = createByteNames(256)
  const errorNames: string[] = []
  const counts = { returned: 0, failed: 0 }
  let isGuest = false

  function errorIndex(bytes: Uint8Array, start: number, end: number): number {
    const known = errors.find(bytes, start, end, hashOf(bytes, start, end))
    if (known !== -1) return known
    const printed = decodeUtf8(bytes, start, end)
    if (printed.startsWith('errno=')) isGuest = true
    errorNames.push(printed)
    return errors.add(bytes.slice(start, end))
  }

  function readResult(bytes: Uint8Array, at: number, end: number, name: number, personality: Personality) {
    const from = errorIn(bytes, at, end)
    if (from !== -1) {
      counts.failed++
      counters.fail(personality, name, errorIndex(bytes, from, errorEnd(bytes, from, end)))
      return
    }
    if (bytes[at] !== 0x3f) counts.returned++
    if (personality === 0 || !startsProcess.has(names.list[name]?.name ?? '')) return
    const child = returnedIn(bytes, at, end)
    if (child !== undefined && child > 0) personalities.inherit(child, personality)
  }

  return { counts, errorNames, errorIndex, readResult, isOfGuest: () => isGuest }
}
