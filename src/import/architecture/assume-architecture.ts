import type { Catalog } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import type { ArgumentTally, CallTally, Tally } from '#core/base/tally.ts'
import { mergeEvidence } from '#core/questions/learn/merge-evidence.ts'
import { isInOrder, multiplexerOf } from '../evidence/positions.ts'
import { parseScalar } from '../evidence/scalar.ts'
import { valueOn } from '../evidence/scalar-value.ts'

/**
 * The tally with `arch` where its log did not tell one; numbers without a name get theirs, constants their
 * values (these only with `constants`).
 */
export function assumeArchitecture(
  tally: Tally,
  arch: string,
  catalog: Catalog,
  constants?: Constants,
): Tally {
  const placed = (call: CallTally) => (call.arch === null ? placeCall(call, arch, catalog, constants) : call)
  return { ...tally, calls: tally.calls.map(placed) }
}

function placeCall(
  call: CallTally,
  arch: string,
  catalog: Catalog,
  constants: Constants | undefined,
): CallTally {
  const { name, nr, tuples, ...rest } = call
  if (name === null) return { ...call, arch, name: nr === null ? null : (catalog.nameOf(nr, arch) ?? null) }
  const number = catalog.numberOf(name, arch) ?? null
  if (multiplexerOf(name, arch, catalog)) return { ...rest, name, arch, nr: number, args: [] }
  const isPlaced = (index: number) => isInOrder(name, index, arch, catalog)
  const args = call.args
    .filter(({ index }) => isPlaced(index))
    .map((argument) => valued(argument, call, arch, catalog, constants))
  const kept = tuples?.filter(({ indices }) => indices.every(isPlaced)) ?? []
  return { ...rest, name, arch, nr: number, args, ...(kept.length > 0 ? { tuples: kept } : {}) }
}

function valued(
  argument: ArgumentTally,
  call: CallTally,
  arch: string,
  catalog: Catalog,
  constants: Constants | undefined,
): ArgumentTally {
  if (argument.symbols === undefined || constants === undefined) return argument
  const width = catalog.syscall(call.name ?? '')?.args[argument.index]?.width ?? 64
  const resolved = argument.symbols.map(({ text, calls }) => {
    const scalar = parseScalar(text)
    return { value: scalar && valueOn(scalar, width, arch, { catalog, constants }), calls }
  })
  const values = resolved.flatMap(({ value, calls }) => (value === undefined ? [] : { value, calls }))
  const lost = resolved.reduce((sum, { value, calls }) => sum + (value === undefined ? calls : 0), 0)
  const all = {
    index: argument.index,
    values: [...argument.values, ...values],
    unlisted: argument.unlisted + lost,
  }
  // Merging one call adds equal values up.
  return mergeEvidence([{ ...call, args: [all] }]).args[0] ?? all
}
