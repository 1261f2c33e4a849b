import type { Message } from '#core/base/message.ts'
import type { Problem } from '#core/json/problem.ts'
import type { ProfileDocument, Reading } from '#core/profile/document.ts'
import type { Finding, Findings } from '#state/views/findings.ts'

/** Something said of a place of the text. */
export type Mark =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'finding'; readonly finding: Finding }

/** What the reader and the linter say of the text, each thing once. */
export function marksOf(document: ProfileDocument, found: Findings | undefined): readonly Mark[] {
  const findings = found?.isCurrent ? found.open.map(({ finding }) => finding) : []
  return [
    ...unexplained(document, findings).map((problem): Mark => ({ kind: 'problem', problem })),
    ...findings.map((finding): Mark => ({ kind: 'finding', finding })),
  ]
}

/** The marks place by place, in the order of the text: the stops of a walk through them. */
export function stopsOf(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const stops = new Map<number, Mark[]>()
  for (const mark of marks) {
    const { start } = spanOf(mark)
    const same = stops.get(start)
    if (same === undefined) stops.set(start, [mark])
    else same.push(mark)
  }
  return [...stops].toSorted(([a], [b]) => a - b).map(([, same]) => same)
}

export function spanOf(mark: Mark): Problem['at'] {
  return mark.kind === 'problem' ? mark.problem.at : mark.finding.at
}

/** What is said, in order. */
export function wordsOf(mark: Mark): readonly Message[] {
  if (mark.kind === 'finding') return [mark.finding.title, mark.finding.message]
  const { code, params } = mark.problem
  return [{ code, params }]
}

/** Notes of the reader that no finding repeats. */
function unexplained({ reading }: ProfileDocument, findings: readonly Finding[]): readonly Problem[] {
  const said = new Set(
    findings.flatMap(({ message, at, also }) => [at, ...also].map(({ start }) => `${message.code} ${start}`)),
  )
  return problemsOf(reading).filter(({ code, at }) => !said.has(`${code} ${at.start}`))
}

function problemsOf(reading: Reading): readonly Problem[] {
  return reading.kind === 'profile' ? reading.notices : reading.problems
}
