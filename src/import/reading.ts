import type { Catalog } from '#catalog/catalog.ts'
import type { Message } from '#core/base/message.ts'
import type { Tally } from '#core/base/tally.ts'
import type { Posture } from '#core/questions/posture/workload.ts'
import type { OpenedStudioFile } from './studio-file.ts'
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
