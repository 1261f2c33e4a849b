import { type JudgedPostures, judgeSteps } from '#core/posture/judge.ts'
import { inSlices } from '#workers/slices.ts'
import { useStudio } from '../store.ts'

/** Says of the dropped documents what holds; the page gets a turn in between. Undefined: nobody wants it any more. */
export async function judgePostures(isWanted: () => boolean): Promise<JudgedPostures | undefined> {
  const { catalog, postures, target, name, document } = useStudio.getState()
  if (catalog === undefined) return undefined
  const names = catalog.syscalls.map((call) => call.name)
  const known = { numbers: catalog, names, ...(document && { draft: { name, text: document.text } }) }
  return inSlices(judgeSteps(postures, target, known), isWanted)
}
