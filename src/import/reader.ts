import type { Catalog } from '#catalog/catalog.ts'
import type { Message } from '#core/base/message.ts'
import type { Tally } from '#core/base/tally.ts'
import type { Posture } from '#core/questions/posture/workload.ts'
import type { StudioFile } from '#core/questions/studio-file.ts'
import type { Context, Session } from './lines/session.ts'
import type { Limits } from './unpack/limits.ts'
import type { CoreModule } from './wasm/core-module.ts'

export interface Progress {
  readonly bytes: number
  readonly lines: number
}

export interface ReadOptions {
  /** How the source is called in the tally and in messages. */
  readonly name: string
  readonly catalog: Catalog
  readonly onProgress?: (progress: Progress) => void
  /** The compiled fast lane; without it all is read in TypeScript. */
  readonly core?: CoreModule | undefined
  /** Where unpacking stops; what is left out is as usual. */
  readonly limits?: Partial<Limits>
}

export type ReadResult =
  | { readonly kind: 'trace'; readonly tally: Tally }
  | {
      readonly kind: 'profile'
      readonly text: string
      /** What could not be taken over from a document that is not OCI JSON. */
      readonly notices: readonly Message[]
    }
  | { readonly kind: 'posture'; readonly posture: Posture }
  | ({ readonly kind: 'studio' } & OpenedStudioFile)

export interface OpenedStudioFile {
  readonly file: StudioFile
  /** What stands in it and was not understood. */
  readonly notices: readonly Message[]
}

/** One log format. Members know nothing of each other. */
export interface Importer {
  readonly id: string
  readonly label: string
  readonly kind: 'trace'
  /** The format whose lines make this one's counts a repetition when both stand in one source. */
  readonly repeats: string | undefined
  /** How sure it is that these are its lines, 0 … 1. */
  recognise(head: readonly string[], catalog: Catalog): number
  open(context: Context): Session
}

export interface Likelihood {
  readonly importer: Importer
  readonly sureness: number
}

/** The members in the order in which they should be asked for a line, the surest first. */
export function rank(
  members: readonly Importer[],
  head: readonly string[],
  catalog: Catalog,
): readonly Likelihood[] {
  return members
    .map((importer) => ({ importer, sureness: importer.recognise(head, catalog) }))
    .toSorted((a, b) => b.sureness - a.sureness)
}
