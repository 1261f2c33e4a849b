import type { Catalog } from '#catalog/catalog.ts'
import { createByteNames } from '../bytes/byte-names.ts'
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8.ts'

/** A name as strace printed it, and what it stands for. */
export interface CalledName {
  readonly name: string | undefined
  /** The number of a call strace had no name for. */
  readonly nr: number | undefined
  /** Made through the x32 ABI, which strace marks with `#64` where the tables differ. */
  readonly isX32: boolean
}

export interface CalledNames {
  /** Index of the name, −1 when no call has it. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number
  list: readonly CalledName[]
}

/** Garbage that looks like a name is remembered up to this many times, then looked up anew. */
const rememberedStrangers = 2000

/** All names of the catalogue, and what old versions printed as it turns up. */
export function createCalledNames(catalog: Catalog): CalledNames {
  const table = createByteNames()
  const list: CalledName[] = []
  const meaning: number[] = []
  let strangers = 0

  function add(printed: string, called: CalledName): number {
    const index = list.push(called) - 1
    meaning[table.add(encodeUtf8(printed))] = index
    return index
  }

  for (const { name } of catalog.syscalls) add(name, { name, nr: undefined, isX32: false })

  function learn(printed: string): number {
    const called = meaningOf(printed, catalog)
    if (called) return add(printed, called)
    if (strangers++ < rememberedStrangers) meaning[table.add(encodeUtf8(printed))] = -1
    return -1
  }

  return {
    list,
    find(bytes, start, end, hash) {
      const known = table.find(bytes, start, end, hash)
      return known === -1 ? learn(decodeUtf8(bytes, start, end)) : (meaning[known] ?? -1)
    },
  }
}

/** `syscall_0x3e7` (since 4.21), `syscall_999` (4.7), `SYS_999` (before): a number without a name. */
const numbered = /^(?:syscall_(?:0x([0-9a-f]{1,8})|(\d{1,9}))|SYS_(\d{1,9}))$/

/** What a name or a number in one of strace's notations stands for; undefined when no call has it. */
export function meaningOf(printed: string, catalog: Catalog): CalledName | undefined {
  const number = numbered.exec(printed)
  if (number) {
    const [, hex, decimal, old] = number
    const nr = hex ? Number.parseInt(hex, 16) : Number(decimal ?? old)
    return { name: undefined, nr, isX32: false }
  }
  if (!/^[a-z_][a-z0-9_]*(#64)?$/.test(printed)) return undefined
  const name = catalog.canonical(printed, 'strace', undefined)
  return name === undefined ? undefined : { name, nr: undefined, isX32: printed.endsWith('#64') }
}
