import type { Catalog } from '#catalog/catalog.ts'
import type { CallTally, Tally } from '#core/tally.ts'

/** The tally with `arch` where its log did not tell one; numbers without a name get theirs. */
export function assumeArchitecture(tally: Tally, arch: string, catalog: Catalog): Tally {
  return {
    ...tally,
    calls: tally.calls.map((call) => (call.arch === null ? placed(call, arch, catalog) : call)),
  }
}

function placed(call: CallTally, arch: string, catalog: Catalog): CallTally {
  const { name, nr } = call
  if (name === null) return { ...call, arch, name: nr === null ? null : (catalog.nameOf(nr, arch) ?? null) }
  return { ...call, arch, nr: catalog.numberOf(name, arch) ?? null }
}
