import { type JudgedPostures, judgeSteps } from '#core/questions/posture/judge.ts'
import { inSlices } from '#workers/slices.ts'
import type { PosturesWant } from '../slices/answers.ts'
import type { Store } from '../store.ts'
import type { Job } from './job.ts'

/** Says of the dropped documents what holds, while somebody looks at them. */
export const postures: Job<Store, PosturesWant, JudgedPostures> = {
  wants({ dialog, postures: dropped, target, catalog, name, document }) {
    if (dialog !== 'posture' || catalog === undefined) return []
    return [{ postures: dropped, target, catalog, name, document }]
  },
  isSame: (a, b) =>
    a.postures === b.postures && a.target === b.target && a.name === b.name && a.document === b.document,
  run({ postures: dropped, target, catalog, name, document }, signal) {
    const names = catalog.syscalls.map((call) => call.name)
    const known = { numbers: catalog, names, ...(document && { draft: { name, text: document.text } }) }
    return inSlices(judgeSteps(dropped, target, known), () => !signal.aborted)
  },
}
