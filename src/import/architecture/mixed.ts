import type { Catalog } from '#catalog/catalog.ts'
import { hostAbis } from '#core/target/host-abis.ts'
import { canPrint } from './signs.ts'

/** A log of programs of two widths on one host. */
export interface Mixed {
  /** The host's own architecture. */
  readonly host: string
  /** Names that only one of the host's architectures has. */
  readonly only: ReadonlyMap<string, string>
  /** One name of each side. */
  readonly evidence: readonly string[]
}

/** The only host whose architectures have all names together; undefined when none or several have. */
export function mixedFamily(names: readonly string[], catalog: Catalog): Mixed | undefined {
  const hosts = catalog.architectures
    .map(({ token }) => token)
    .filter((token) => hostAbis(token).length > 1)
    .filter((token) => names.every((name) => hostAbis(token).some((abi) => canPrint(name, abi, catalog))))
  const [host, ...others] = hosts
  if (host === undefined || others.length > 0) return undefined
  const abis = hostAbis(host)
  const only = new Map<string, string>()
  for (const name of names) {
    const [abi, ...more] = abis.filter((each) => canPrint(name, each, catalog))
    if (abi !== undefined && more.length === 0) only.set(name, abi)
  }
  const evidence = [...new Set(only.values())].flatMap(
    (abi) => [...only].find(([, own]) => own === abi)?.[0] ?? [],
  )
  return { host, only, evidence }
}
