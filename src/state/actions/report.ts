import { useStudio } from '../store.ts'
import { selectFindings } from '../views/findings.ts'
import { today } from '../views/today.ts'

/** What was found in the present profile and who answers for what, as Markdown. */
export async function findingsReport(): Promise<string> {
  const { reportMarkdown } = await import('#lint/report.ts')
  const store = useStudio.getState()
  const found = selectFindings(store)
  const { name, document, target } = store
  if (found === undefined || document === undefined) throw new Error('there is nothing to report of')
  const judged = [...found.open, ...found.accepted]
  return reportMarkdown({ name, text: document.text, target, day: today(), judged, settled: found.settled })
}
