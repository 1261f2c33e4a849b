import type { Catalog } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import type { Told } from '../../architecture/named-calls.ts'
import type { CalledName } from '../../evidence/called-names.ts'
import type { Counters } from '../../evidence/counters.ts'
import type { ProcessCounts } from '../../evidence/process-counts.ts'
import type { TimelineCounts } from '../../evidence/timeline-counts.ts'

/** What the reader counted, for the report of it. */
export interface Counted {
  readonly names: readonly CalledName[]
  readonly counters: Counters
  readonly errorNames: readonly string[]
  readonly catalog: Catalog
  readonly constants: Constants | undefined
  readonly told: Told
  /** The calls of a guest, whose architecture nobody names. */
  readonly isGuest: boolean
  readonly processes: ProcessCounts
  timeline(): TimelineCounts | undefined
  readonly results: { readonly returned: number; readonly failed: number }
}
