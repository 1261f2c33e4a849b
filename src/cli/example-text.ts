import type { Catalog } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import { argumentWords } from '#catalog/value-words.ts'

/** Names of calls, parameters and constants. */
export interface CallWords {
  readonly catalog: Catalog
  readonly constants: Constants
}

/** The arguments of an example, by the names that people write: `AF_ALG, SOCK_DGRAM`. */
export function exampleText(
  args: readonly bigint[],
  { name, arch }: { readonly name: string; readonly arch: string },
  { catalog, constants }: CallWords,
): string {
  return argumentWords(args, catalog.syscall(name)?.args ?? [], arch, constants)
}
