import { trueOutcome } from '#core/enforce/true-outcome.ts'
import { isConditional } from './conditions.ts'
import type { Subject } from './subject.ts'

/** Calls of whose rules libseccomp makes something else than they say. */
export function misread(subject: Subject): readonly string[] {
  const { loaded, byName, outcomes } = subject
  if (loaded.kind !== 'ready') return []
  return [...byName].flatMap(([name, entries]) => {
    const outcome = outcomes.get(name)
    if (entries.length < 2 || outcome?.kind !== 'conditional') return []
    if (entries.some((each) => !isConditional(subject, each))) return []
    return trueOutcome(outcome, loaded, name).because === undefined ? [] : [name]
  })
}

const ranges: ReadonlySet<string> = new Set(['SCMP_CMP_LT', 'SCMP_CMP_LE', 'SCMP_CMP_GT', 'SCMP_CMP_GE'])
const half = 1n << 32n

/** Whether the call has ranges on both sides of 2^32 for one argument. */
export function isAcross({ byName }: Subject, name: string): boolean {
  const conditions = (byName.get(name) ?? []).flatMap((each) => each.conditions)
  return conditions.some(
    (one) =>
      ranges.has(one.op) &&
      one.value < half &&
      conditions.some((two) => two.index === one.index && ranges.has(two.op) && two.value >= half),
  )
}
