import type { Catalog } from '#catalog/catalog.ts'
import type { CalledName } from '../evidence/called-names.ts'
import type { Counters, Personality } from '../evidence/counters.ts'
import { mixedFamily } from './mixed.ts'
import { isWholeProgram, possibleArchitectures, settled, tellingName } from './signs.ts'

/** The architectures of a source by personality, and what gave them away. */
export interface Inference {
  readonly arches: readonly [string | null, string | null, string | null]
  readonly evidence: string | undefined
  /** True when the calls before the first telling name belong to the 32-bit program too. */
  readonly isAll32: boolean
  /** Where several may be: all of them. */
  readonly possible: readonly string[]
  /** The log says that all its programs ran in 32-bit mode. */
  readonly runs32?: boolean
  /** In a log of two architectures that no personality tells apart: names that only one of them has. */
  readonly byName?: ReadonlyMap<string, string>
}

/** What lines other than calls say of the architecture. */
export interface Told {
  /** Which calls are 64-bit ones. */
  readonly isTold: boolean
  /** A line says that programs ran in 32-bit mode. */
  readonly runs32: boolean
  /** `si_arch=AUDIT_ARCH_…`, as SCMP_ARCH tokens. */
  readonly arches: readonly string[]
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
 * What names and numbers tell. A call that only the x86 family has (`arch_prctl`) names the family, the
 * personality the member of it; the numbers that -n prints name any architecture whose table they fit alone;
 * and so do all names together, where only one architecture has them all. Without such evidence nothing is claimed.
 */
export function inferArchitecture(
  names: readonly CalledName[],
  counters: Counters,
  catalog: Catalog,
  told: Told,
): Inference {
  const seen = (personality: Personality) => names.filter((_, index) => counters.of(personality, index))
  const [in64, in32] = [seen(0), seen(1)]
  const telling = [...in64, ...in32].find((called) => isX86Only(called, catalog))
  if (telling?.name === undefined) {
    const runs32 = told.runs32 && isOnlyStart(in64)
    return (
      byNumbers(names, counters, catalog) ??
      byAllNames([...in64, ...in32, ...seen(2)], catalog, { ...told, runs32 })
    )
  }
  const fits32 = in64.every((called) => called.name !== undefined && widthOf(called, catalog) !== 'only64')
  return {
    arches: x86Tokens,
    evidence: telling.name,
    isAll32: in32.length > 0 && fits32 && !told.isTold,
    possible: [],
  }
}

/** True for calls that no other family has. */
export function isX86Only(called: CalledName, catalog: Catalog): boolean {
  const { name } = called
  if (name === undefined || called.isX32) return called.isX32
  const holders = catalog.architectures.filter(({ token }) => catalog.numberOf(name, token) !== undefined)
  return holders.length > 0 && holders.every(({ token }) => x86Tokens.some((x86Token) => x86Token === token))
}

/** The execve by which a 64-bit process becomes a 32-bit one. */
function isOnlyStart(in64: readonly CalledName[]): boolean {
  return in64.every(({ name }) => name === 'execve')
}

/** The architecture that alone has all names and numbers of the log; or the two that have them together. */
function byAllNames(seen: readonly CalledName[], catalog: Catalog, told: Told): Inference {
  const names = seen.flatMap(({ name }) => name ?? [])
  const numbers = seen.flatMap(({ nr }) => nr ?? [])
  const signs = {
    names,
    numbers,
    told: told.arches.length === 1 ? told.arches : [],
    isWhole: isWholeProgram(names),
    runs32: told.runs32,
  }
  const possible = possibleArchitectures(signs, catalog)
  const [mark] = signs.told
  const evidence = mark === undefined ? tellingName(names, catalog) : mark.replace('SCMP', 'AUDIT')
  const only = settled(possible)
  const base = { evidence, isAll32: false, possible, runs32: told.runs32 }
  if (only === x86_64) return { ...base, arches: x86Tokens }
  if (only !== undefined) return { ...base, arches: [only, only, only] }
  const mixed = possible.length === 0 ? mixedFamily(names, catalog) : undefined
  if (mixed === undefined) return { ...base, evidence: undefined, arches: unknown }
  const both = mixed.evidence.join(', ')
  if (mixed.host === x86_64) return { ...base, evidence: both, arches: x86Tokens }
  return { ...base, evidence: both, arches: unknown, byName: mixed.only }
}

function byNumbers(
  names: readonly CalledName[],
  counters: Counters,
  catalog: Catalog,
): Inference | undefined {
  const found = ([0, 1, 2] as const).map((personality) => {
    const pairs = names.flatMap(({ name }, index) => {
      const nr = counters.of(personality, index)?.nr ?? -1
      return name === undefined || nr === -1 ? [] : [{ name, nr }]
    })
    return fittingArchitecture(pairs, catalog)
  })
  const [first, second, third] = found
  const evidence = [first, second, third].find((each) => each !== undefined)?.evidence
  const arches = [first?.arch ?? null, second?.arch ?? null, third?.arch ?? null] as const
  return evidence === undefined ? undefined : { arches, evidence, isAll32: false, possible: [] }
}

interface Pair {
  readonly name: string
  readonly nr: number
}

/** Names that a number of another call may stand behind: `socket` of i386 is `socketcall`, 102. */
const mostStrange = 0.1

/** The only architecture on which the names have these numbers; twins of both byte orders are two. */
function fittingArchitecture(
  pairs: readonly Pair[],
  catalog: Catalog,
): { readonly arch: string; readonly evidence: string } | undefined {
  if (pairs.length === 0) return undefined
  const fits = ({ name, nr }: Pair, token: string) => catalog.numberOf(name, token) === nr
  const fitting = catalog.architectures.filter(({ token }) => {
    const strange = pairs.filter((pair) => !fits(pair, token)).length
    return strange <= pairs.length * mostStrange
  })
  const [only] = fitting
  const telling = only && pairs.find((pair) => fits(pair, only.token))
  if (only === undefined || telling === undefined || fitting.length > 1) return undefined
  return { arch: only.token, evidence: `${telling.name} = ${telling.nr}` }
}
