import { say } from '#core/base/message.ts'
import { readThreatList, type ThreatList } from '#core/questions/risk/threat-list.ts'
import type { UseWords } from '#core/questions/risk/use-text.ts'
import type { Catalog } from './catalog.ts'
import type { Constants } from './constants.ts'

/** What the catalog knows of calls and constants, for reading lists of threats. */
export function threatWords(catalog: Catalog, constants: Constants): UseWords {
  return {
    hasCall: (name) => catalog.syscall(name) !== undefined,
    setOf: (call, index) => catalog.syscall(call)?.args[index]?.set,
    hasConstant: (set, name) =>
      catalog.architectures.some(({ token }) => constants.valueOf(set, name, token) !== undefined),
    hasArchitecture: (token) => catalog.architecture(token) !== undefined,
  }
}

/** The list that comes with the studio; it is ours, so what is wrong in it is an exception. */
export async function loadThreats(catalog: Catalog, constants: Constants): Promise<ThreatList> {
  const { threats } = await import('./data/threats.ts')
  const list = readThreatList(threats, threatWords(catalog, constants))
  if (list.kind === 'error') throw new Error(list.error.map((each) => say(each, {})).join('\n'))
  return list.value
}
