import type { Catalog } from '#catalog/catalog.ts'
import type { Message } from '#core/base/message.ts'
import type { Result } from '#core/base/result.ts'
import type { Tally } from '#core/base/tally.ts'

/** What a foreign document becomes: mostly a profile, from a report of recorded calls a tally. */
export type Converted =
  | {
      readonly kind: 'profile'
      /** OCI JSON. */
      readonly text: string
      /** What the profile could not take over, or took over by a guess. */
      readonly losses: readonly Message[]
    }
  | { readonly kind: 'trace'; readonly tally: Tally }

export interface ConvertContext {
  /** How the file is called, for messages and as the source of a tally. */
  readonly name: string
  readonly catalog: Catalog
}

/** Reads one kind of document that holds a profile in other words. Converters know nothing of each other. */
export interface ProfileConverter {
  readonly id: string
  readonly label: string
  /** Judges the first 64 KiB of the text; never by the file's name. */
  recognise(head: string): boolean
  convert(text: string, context: ConvertContext): Promise<Result<Converted, Message>>
}
