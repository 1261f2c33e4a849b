import type { Answers } from '../slices/answers.ts'
import type { Knowledge } from '../slices/knowledge.ts'
import { useStudio } from '../store.ts'

/** Forgets what failed, so that the jobs ask once more; what is known stays. */
export function askAgain(): void {
  const { answers, answerActions, knowledge, knowledgeActions } = useStudio.getState()
  for (const id of Object.keys(answers) as (keyof Answers)[]) {
    const known = answers[id].filter(({ outcome }) => outcome.kind === 'known')
    if (known.length < answers[id].length) answerActions.keep(id, known as Answers[typeof id])
  }
  for (const part of Object.keys(knowledge) as (keyof Knowledge)[]) {
    if (knowledge[part].some(({ outcome }) => outcome.kind === 'failed')) knowledgeActions.keep(part, [])
  }
}
