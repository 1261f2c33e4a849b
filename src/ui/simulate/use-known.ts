import { useEffect } from 'react'
import type { Target } from '#core/target.ts'
import { type Known, knownPrepared, requestPrepared, useEvaluations } from '#state/jobs/evaluation.ts'
import { useStudio } from '#state/store.ts'

/** What the present profile is on each of the targets, worked out after the chosen one. */
export function useKnown(targets: readonly Target[]): readonly Known[] {
  useEvaluations()
  const readable = useStudio((store) => store.readable)
  const catalog = useStudio((store) => store.catalog)
  const store = useStudio.getState()
  const isChosenKnown = knownPrepared(store).isCurrent
  const known = targets.map((target) => knownPrepared(store, target))
  const isComplete = known.every(({ isCurrent }) => isCurrent)
  useEffect(() => {
    if (!isChosenKnown || isComplete || readable === undefined || catalog === undefined) return
    for (const target of targets) requestPrepared(target)
  }, [isChosenKnown, isComplete, readable, catalog, targets])
  return known
}
