import { isAtLeast } from '../../base/version.ts'
import type { StartRecord } from './record.ts'

/** A call whose refusal is passed over as long as all of the others are let through. */
export interface Substitute {
  readonly runtime: StartRecord['runtime']
  readonly from: string
  readonly below?: string
  readonly call: string
  readonly others: readonly string[]
}

/** Measured by refusing them together: each may be refused alone. */
export const substitutes: readonly Substitute[] = [
  // The look for the program: by faccessat2, in its absence by faccessat. Later builds of Go need neither.
  { runtime: 'runc', from: '0', below: '1.1.6', call: 'faccessat2', others: ['faccessat'] },
  // Paths in /proc: without openat2 runc walks them on a copy of the descriptor.
  { runtime: 'runc', from: '1.2.8', call: 'openat2', others: ['fcntl', 'readlinkat'] },
]

/** What stands in for the call in the record's runtime; undefined: nothing has to. */
export function substituteOf({ runtime, version }: StartRecord, call: string): readonly string[] | undefined {
  return substitutes.find(
    (each) =>
      each.runtime === runtime &&
      each.call === call &&
      isAtLeast(version, each.from) &&
      !(each.below !== undefined && isAtLeast(version, each.below)),
  )?.others
}
