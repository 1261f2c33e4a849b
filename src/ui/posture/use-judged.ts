import { useEffect, useState } from 'react'
import type { JudgedPostures } from '#core/posture/judge.ts'
import { judgePostures } from '#state/jobs/postures.ts'
import { useStudio } from '#state/store.ts'

/** What is said of the dropped documents; follows them, the target and the open draft. */
export function useJudged(): JudgedPostures | undefined {
  const catalog = useStudio((store) => store.catalog)
  const postures = useStudio((store) => store.postures)
  const target = useStudio((store) => store.target)
  const name = useStudio((store) => store.name)
  const document = useStudio((store) => store.document)
  const [judged, setJudged] = useState<JudgedPostures>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the request reads the store, these are its inputs
  useEffect(() => {
    let isWanted = true
    void judgePostures(() => isWanted).then((found) => found && setJudged(found))
    return () => {
      isWanted = false
    }
  }, [catalog, postures, target, name, document])
  return judged
}
