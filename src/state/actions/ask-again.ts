import type { Answers } from '../slices/answers.ts'
import { useStudio } from '../store.ts'

/** Forgets what failed, so that the jobs ask once more; what is known stays. */
export function askAgain(): void {
  const { answers, answerActions } = useStudio.getState()
  for (const id of Object.keys(answers) as (keyof Answers)[]) {
    const known = answers[id].filter(({ outcome }) => outcome.kind === 'known')
    if (known.length < answers[id].length) answerActions.keep(id, known as Answers[typeof id])
  }
}
