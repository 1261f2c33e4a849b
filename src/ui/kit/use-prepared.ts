import { useEffect } from 'react'
import type { Target } from '#core/target.ts'
import { type Known, knownPrepared, requestPrepared, useEvaluations } from '#state/jobs/evaluation.ts'
import { useStudio } from '#state/store.ts'

/**
 * What the present profile is on the target (the chosen one when left out). It comes some tens of
 * milliseconds after an edit; until then it is that of the text before, and says so.
 */
export function useLatestPrepared(target?: Target): Known {
  useEvaluations()
  const readable = useStudio((store) => store.readable)
  const catalog = useStudio((store) => store.catalog)
  const chosen = useStudio((store) => store.target)
  const asked = target ?? chosen
  const known = knownPrepared(useStudio.getState(), asked)
  useEffect(() => {
    if (readable !== undefined && catalog !== undefined && !known.isCurrent) requestPrepared(asked)
  }, [readable, catalog, asked, known.isCurrent])
  return known
}
