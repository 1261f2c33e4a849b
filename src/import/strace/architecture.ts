import type { Catalog } from '#catalog/catalog.ts'
import type { CalledName } from './called-names.ts'
import type { Counters, Personality } from './counters.ts'

/** The architectures of a source by personality, and the call that gave them away. */
export interface Inference {
  readonly arches: readonly [string | null, string | null, string | null]
  readonly evidence: string | undefined
  /** True when the calls before the first telling name belong to the 32-bit program too. */
  readonly isAll32: boolean
}

export const x86Tokens = ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86', 'SCMP_ARCH_X32'] as const
const [x86_64, x86] = x86Tokens
const unknown = [null, null, null] as const

/** `only32`: the name exists for 32-bit x86 programs alone; `only64`: for 64-bit ones alone. */
export type Width = 'only32' | 'only64' | 'both'

export function widthOf(called: CalledName, catalog: Catalog): Width {
  if (called.name === undefined) return 'both'
  const in64 = catalog.numberOf(called.name, x86_64) !== undefined
  const in32 = catalog.numberOf(called.name, x86) !== undefined
  if (in64 === in32) return 'both'
  return in64 ? 'only64' : 'only32'
}

/**
 * What the names tell: a call that only the x86 family has (`arch_prctl`) names the family, the personality
 * the member of it. Without such a call nothing is claimed.
 */
export function inferArchitecture(
  names: readonly CalledName[],
  counters: Counters,
  catalog: Catalog,
  hasSwitchLines: boolean,
): Inference {
  const seen = (personality: Personality) => names.filter((_, index) => counters.of(personality, index))
  const [in64, in32] = [seen(0), seen(1)]
  const telling = [...in64, ...in32].find((called) => isX86Only(called, catalog))
  if (telling?.name === undefined) return { arches: unknown, evidence: undefined, isAll32: false }
  const fits32 = in64.every((called) => called.name !== undefined && widthOf(called, catalog) !== 'only64')
  return {
    arches: x86Tokens,
    evidence: telling.name,
    isAll32: in32.length > 0 && fits32 && !hasSwitchLines,
  }
}

function isX86Only(called: CalledName, catalog: Catalog): boolean {
  const { name } = called
  if (name === undefined || called.isX32) return called.isX32
  const holders = catalog.architectures.filter(({ token }) => catalog.numberOf(name, token) !== undefined)
  return holders.length > 0 && holders.every(({ token }) => x86Tokens.some((x86Token) => x86Token === token))
}
