import type { Catalog } from '#catalog/catalog.ts'
import { meaningOf } from '#core/bpf/return-value.ts'
import { diffCalls, type Side } from '#core/diff.ts'
import { readDocument } from '#core/document.ts'
import { prepare } from '#core/evaluate/prepare.ts'
import type { Target } from '#core/target.ts'
import { enosysAnswer, runsBy } from './opening.ts'
import type { Reach } from './rule.ts'

interface Place {
  readonly target: Target
  readonly catalog: Catalog
}

/**
 * Calls that are answered otherwise after a fix although they are out of its reach. Naming a newer call moves the
 * number from which on runc answers ENOSYS by itself, so a refusal may turn into ENOSYS and back.
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
  const names = place.catalog.syscalls.map(({ name }) => name)
  const changed = diffCalls(one, two, names).filter(({ changes }) => !changes.every(isMovedBound))
  return changed.map(({ name }) => name).filter((name) => reach === 'nothing' || !reach.includes(name))
}

function isMovedBound({ before, after }: { readonly before: number; readonly after: number }): boolean {
  const isRefusal = (ret: number) => !runsBy(ret) && meaningOf(ret).action !== 'SCMP_ACT_NOTIFY'
  return isRefusal(before) && isRefusal(after) && (before === enosysAnswer || after === enosysAnswer)
}

function sideOf(text: string, { target, catalog }: Place): Side | undefined {
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') return undefined
  const prepared = prepare(reading.profile, target, catalog, reading)
  return prepared.kind === 'ready' ? { profile: reading.profile, prepared } : undefined
}
