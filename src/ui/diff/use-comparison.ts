import { useEffect, useState } from 'react'
import { type Base, type Comparison, compareWith } from '#state/jobs/comparison.ts'
import { useStudio } from '#state/store.ts'

/** Typing and ticking in a row is compared once, after the last of them. */
const pause = 150

export interface Compared {
  readonly comparison: Comparison | undefined
  /** False while a change of either side is worked out. */
  readonly isCurrent: boolean
}

/** The comparison of the present profile with the base on the chosen target; follows every edit. */
export function useComparison(base: Base): Compared {
  const readable = useStudio((store) => store.readable)
  const baseline = useStudio((store) => store.baseline)
  const catalog = useStudio((store) => store.catalog)
  const target = useStudio((store) => store.target)
  const [compared, setCompared] = useState<Compared>({ comparison: undefined, isCurrent: false })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the comparison reads the store, these are its inputs
  useEffect(() => {
    let isWanted = true
    setCompared(({ comparison }) => ({ comparison, isCurrent: false }))
    const timer = setTimeout(async () => {
      const comparison = await compareWith(base)
      if (isWanted) setCompared({ comparison, isCurrent: true })
    }, pause)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [base, readable, baseline, catalog, target])
  return compared
}
