import type { Catalog, SyscallDetails } from './catalog.ts'
import type { Constants } from './constants.ts'

/** Loads the parts of the catalog when they are first asked for; nothing here needs a browser. */

let constants: Promise<Constants> | undefined
let core: Promise<Catalog> | undefined
let details: Promise<ReadonlyMap<string, SyscallDetails>> | undefined

/** The catalog, loaded once; after a failure the next call tries again. */
export function loadCatalog(): Promise<Catalog> {
  core ??= readCore().catch((error: unknown) => {
    core = undefined
    throw error
  })
  return core
}

/** The longer texts by name, loaded once; after a failure the next call tries again. */
export function loadDetails(): Promise<ReadonlyMap<string, SyscallDetails>> {
  details ??= readDetails().catch((error: unknown) => {
    details = undefined
    throw error
  })
  return details
}

/** What named arguments are worth, loaded once; after a failure the next call tries again. */
export function loadConstants(): Promise<Constants> {
  constants ??= readConstants().catch((error: unknown) => {
    constants = undefined
    throw error
  })
  return constants
}

let meanings: Promise<ReadonlyMap<string, string>> | undefined

/** Short meanings of constants by name, loaded once; after a failure the next call tries again. */
export function loadMeanings(): Promise<ReadonlyMap<string, string>> {
  meanings ??= readMeanings().catch((error: unknown) => {
    meanings = undefined
    throw error
  })
  return meanings
}

async function readMeanings(): Promise<ReadonlyMap<string, string>> {
  const [data, decode] = await Promise.all([import('./data/meanings.ts'), import('./meanings.ts')])
  return decode.decodeMeanings(data.meanings)
}

async function readConstants(): Promise<Constants> {
  const [data, decode] = await Promise.all([import('./data/constants.ts'), import('./constants.ts')])
  return decode.decodeConstants(data.constants)
}

async function readCore(): Promise<Catalog> {
  const [data, decode] = await Promise.all([import('./data/core.ts'), import('./decode.ts')])
  return decode.decodeCore(data.core)
}

async function readDetails(): Promise<ReadonlyMap<string, SyscallDetails>> {
  const [data, decode] = await Promise.all([import('./data/details.ts'), import('./decode.ts')])
  return decode.decodeDetails(data.details)
}
