import type { Catalog } from '#catalog/catalog.ts'
import { prepare } from '#core/enforce/evaluate/prepare.ts'
import { readDocument } from '#core/profile/document.ts'
import { diffCalls, type Side } from '#core/questions/diff.ts'
import type { Target } from '#core/target/target.ts'
import type { Reach } from './rule.ts'

interface Place {
  readonly target: Target
  readonly catalog: Catalog
  /** Calls to compare; every known one when left out. */
  readonly names?: readonly string[]
}

/**
 * Calls that are answered otherwise after a fix although they are out of its reach. Naming a newer call moves the
 * number from which on runc answers ENOSYS by itself, so what is beyond it on one side is not compared.
 */
export function decisionsBeyond(
  reach: Reach,
  before: string,
  after: string,
  place: Place,
): readonly string[] {
  const sides = [sideOf(before, place), sideOf(after, place)]
  const [one, two] = sides
  if (reach === 'anything' || one === undefined || two === undefined) return []
  const names = place.names ?? place.catalog.syscalls.map(({ name }) => name)
  const changed = diffCalls(one, two, names).filter(
    ({ name, arch }) => !isBeyond(one, name, arch, place) && !isBeyond(two, name, arch, place),
  )
  return changed.map(({ name }) => name).filter((name) => reach === 'nothing' || !reach.includes(name))
}

/** Whether runc answers the call before the filter is asked. */
function isBeyond({ prepared }: Side, name: string, arch: string, { catalog }: Place): boolean {
  const nr = catalog.numberOf(name, arch)
  const bound = prepared.largest.find(({ token }) => token === arch)
  return nr !== undefined && bound !== undefined && nr > bound.max
}

function sideOf(text: string, { target, catalog }: Place): Side | undefined {
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') return undefined
  const prepared = prepare(reading.profile, target, catalog, reading)
  return prepared.kind === 'ready' ? { profile: reading.profile, prepared } : undefined
}
