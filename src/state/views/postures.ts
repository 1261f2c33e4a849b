import type { JudgedPostures } from '#core/questions/posture/judge.ts'
import type { Store } from '../store.ts'
import { remembered } from './remembered.ts'

export type PosturesState =
  | { readonly kind: 'ready'; readonly judged: JudgedPostures }
  | { readonly kind: 'failed'; readonly reason: string }

const ready = remembered((judged: JudgedPostures): PosturesState => ({ kind: 'ready', judged }))
const failed = remembered((reason: string): PosturesState => ({ kind: 'failed', reason }))

/** What is said of the dropped documents; undefined before the first answer. */
export function selectPostures({ answers }: Store): PosturesState | undefined {
  const outcome = answers.postures[0]?.outcome
  if (outcome === undefined) return undefined
  return outcome.kind === 'known' ? ready(outcome.answer) : failed(outcome.reason)
}
