import type { Catalog } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import type { Scalar, Term } from './scalar.ts'

export interface Worth {
  readonly catalog: Catalog
  readonly constants: Constants
}

/**
 * What a filter sees of a printed argument, in decimal; undefined when the architecture does not tell, or a
 * name is not known there. Without an architecture only what is the same on all of them has a value.
 */
export function valueOn(
  scalar: Scalar,
  width: 32 | 64,
  arch: string | null,
  worth: Worth,
): string | undefined {
  const values = scalar.map((term) => termOn(term, arch, worth))
  if (!values.every((value) => value !== undefined)) return undefined
  const sum = values.reduce((all, value) => all | value, 0n)
  const bits = arch === null ? 64 : (worth.catalog.architecture(arch)?.bits ?? 64)
  // A negative number is as wide as the register, which an unknown architecture does not tell.
  if (sum < 0n && width === 64 && arch === null) return undefined
  return String(BigInt.asUintN(Math.min(width, bits), sum))
}

/** True when every name in it is a constant of some architecture, so that the text holds nothing else. */
export function isOfConstants(scalar: Scalar, { catalog, constants }: Worth): boolean {
  return scalar.every((term) => isKnown(term))
  function isKnown(term: Term): boolean {
    if (term.kind === 'swapped') return isKnown(term.term)
    if (term.kind === 'quota') return isKnown(term.command) && isKnown(term.type)
    if (term.kind !== 'name') return true
    return term.names.every((name) =>
      catalog.architectures.some(({ token }) => constants.find(name, token) !== undefined),
    )
  }
}

function termOn(term: Term, arch: string | null, worth: Worth): bigint | undefined {
  switch (term.kind) {
    case 'number':
      return term.value
    case 'name':
      return nameOn(term.names, arch, worth)
    case 'swapped':
      return swappedOn(termOn(term.term, arch, worth), arch, worth)
    case 'request':
      return requestOn(term.fields, arch)
    case 'quota': {
      const [command, type] = [termOn(term.command, arch, worth), termOn(term.type, arch, worth)]
      return command === undefined || type === undefined ? undefined : (command << 8n) | (type & 255n)
    }
  }
}

/** Alternatives that disagree on this architecture tell nothing. */
function nameOn(names: readonly string[], arch: string | null, { constants }: Worth): bigint | undefined {
  if (arch === null && !names.every((name) => constants.isUniversal(name))) return undefined
  const values = names.flatMap((name) => constants.find(name, arch ?? 'SCMP_ARCH_X86_64') ?? [])
  const [first] = values
  return values.every((value) => value === first) ? first : undefined
}

function swappedOn(value: bigint | undefined, arch: string | null, { catalog }: Worth): bigint | undefined {
  const endian = arch === null ? undefined : catalog.architecture(arch)?.endian
  if (value === undefined || endian === undefined) return undefined
  return endian === 'big' ? value : ((value & 255n) << 8n) | ((value >> 8n) & 255n)
}

/** Three bits for the direction with a value for "none", thirteen for the size (asm/ioctl.h). */
const hasWideDirection = /_(MIPS|PPC|SPARC|ALPHA)/

function requestOn(
  [dir, type, nr, size]: readonly [number, number, number, number],
  arch: string | null,
): bigint | undefined {
  if (arch === null) return undefined
  const low = (BigInt(size) << 16n) | BigInt((type << 8) | nr)
  const [writes, reads] = [(dir & 1) !== 0, (dir & 2) !== 0]
  if (hasWideDirection.test(arch)) {
    const wide = writes || reads ? (reads ? 2n : 0n) | (writes ? 4n : 0n) : 1n
    return (wide << 29n) | low
  }
  const isTurned = /_PARISC/.test(arch)
  const plain = (writes ? (isTurned ? 2n : 1n) : 0n) | (reads ? (isTurned ? 1n : 2n) : 0n)
  return (plain << 30n) | low
}
