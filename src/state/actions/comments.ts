import type { Message } from '#core/base/message.ts'
import { setComment } from '#core/profile/edits/set-comment.ts'
import { useStudio } from '../store.ts'
import { type Finding, ruleAround } from '../views/findings.ts'

/** Puts the words behind those that the rule's comment has already. */
export function noteInComment(label: Message, finding: Finding, words: string): void {
  const store = useStudio.getState()
  const rule = ruleAround(finding, store)
  const { document, documentActions } = store
  if (rule === undefined || document?.reading.kind !== 'profile') return
  const comment = rule.comment ? `${rule.comment} ${words}` : words
  documentActions.apply(label, setComment(document.reading, document.text, rule, comment))
}
