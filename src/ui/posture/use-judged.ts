import { useEffect, useState } from 'react'
import { type JudgedPostures, judgeSteps } from '#core/posture/judge.ts'
import { useStudio } from '#state/store.ts'

/** What is said of the dropped documents; the page gets a turn after each container. */
export function useJudged(): JudgedPostures | undefined {
  const catalog = useStudio((store) => store.catalog)
  const postures = useStudio((store) => store.postures)
  const target = useStudio((store) => store.target)
  const name = useStudio((store) => store.name)
  const text = useStudio((store) => store.document?.text)
  const [judged, setJudged] = useState<JudgedPostures>()
  useEffect(() => {
    if (catalog === undefined) return
    const names = catalog.syscalls.map(({ name }) => name)
    const steps = judgeSteps(postures, target, {
      numbers: catalog,
      names,
      ...(text !== undefined && { draft: { name, text } }),
    })
    let timer: ReturnType<typeof setTimeout>
    const go = () => {
      const { done, value } = steps.next()
      if (done) setJudged(value)
      else timer = setTimeout(go)
    }
    timer = setTimeout(go)
    return () => clearTimeout(timer)
  }, [catalog, postures, target, name, text])
  return judged
}
