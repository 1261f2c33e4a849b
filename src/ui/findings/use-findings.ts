import i18next from 'i18next'
import { useEffect } from 'react'
import { useEvaluations } from '#state/jobs/evaluation.ts'
import {
  type Findings,
  loadLinter,
  requestFindings,
  selectFindings,
  useFindings as useFound,
} from '#state/jobs/findings.ts'
import { useStudio } from '#state/store.ts'
import { useLatestPrepared } from '../kit/use-prepared.ts'

let areWordsKnown = false

/** The words of the rules come with the rules, not with the page. */
export function learnWords(): void {
  if (areWordsKnown) return
  loadLinter().then(
    ({ words }) => {
      areWordsKnown = true
      i18next.addResourceBundle('en', 'translation', words, false, false)
    },
    // The next mount asks again.
    () => undefined,
  )
}

/** What is wrong with the present profile on the chosen target; follows every edit, somewhat later. */
export function useFindings(): Findings | undefined {
  useFound()
  useEvaluations()
  const { isCurrent } = useLatestPrepared()
  const document = useStudio((store) => store.document)
  const target = useStudio((store) => store.target)
  // What is accepted is no longer open.
  useStudio((store) => store.accepted)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the request reads the store, these are its inputs
  useEffect(() => {
    learnWords()
    requestFindings()
  }, [document, target, isCurrent])
  return selectFindings(useStudio.getState())
}
