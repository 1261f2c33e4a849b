import type { Catalog } from '#catalog/catalog.ts'
import type { Limits } from '../unpack/limits.ts'
import type { CoreModule } from '../wasm/core-module.ts'

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
