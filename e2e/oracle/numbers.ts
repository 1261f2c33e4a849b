import type { Catalog } from '../../src/catalog/catalog.ts'
import { core } from '../../src/catalog/data/core.ts'
import { decodeCore } from '../../src/catalog/decode.ts'

/** The catalog, at once: the runner of scripts knows no lazy imports. */
export const numbers: Catalog = decodeCore(core)
