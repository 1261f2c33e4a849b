import type { Prepared } from '../../enforce/evaluate/prepare.ts'
import { resolvedNumber } from '../../filter/libseccomp/filter.ts'
import type { Side } from '../diff.ts'

/**
 * Calls that the merged profile has to name, so that runc does not answer ENOSYS to older ones than in both: it does so
 * beyond the largest number that a profile names.
 */
export function missingReach(sides: readonly Side[], merged: Prepared): readonly string[] {
  const names = [...new Set(sides.flatMap(({ prepared }) => prepared.rules.map(({ name }) => name)))]
  const missing = merged.largest.flatMap(({ token, max }) => {
    const wanted = Math.max(0, ...sides.map((side) => largestOf(side.prepared, token)))
    if (wanted <= max) return []
    return names.find((name) => resolvedNumber(merged.library, name, token) === wanted) ?? []
  })
  return [...new Set(missing)]
}

function largestOf({ largest }: Prepared, token: string): number {
  return largest.find((each) => each.token === token)?.max ?? 0
}
