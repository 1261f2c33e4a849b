import type { CallWords } from '#core/evaluate/call-text.ts'
import type { Catalog } from './catalog.ts'
import type { Constants } from './constants.ts'

/** Names of calls and constants as programs of that architecture mean them. */
export function callWords(catalog: Catalog, constants: Constants, arch: string): CallWords {
  return {
    numberOf: (name) => catalog.numberOf(name, arch),
    constant(word, name, index) {
      if (word === 'NULL') return 0n
      const set = catalog.syscall(name)?.args[index]?.set
      const own = set === undefined ? undefined : constants.valueOf(set, word, arch)
      return own ?? constants.find(word, arch)
    },
    width: (name, index) => catalog.syscall(name)?.args[index]?.width ?? 64,
  }
}
