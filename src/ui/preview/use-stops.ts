import { useMemo, useState } from 'react'
import { useStudio } from '#state/store.ts'
import { selectFindings } from '#state/views/findings.ts'
import { type Mark, marksOf, stopsOf } from './problems.ts'

const none: readonly (readonly Mark[])[] = []

/** The marked places of the text. While an edit is looked at those of before hold, as they do in the editor. */
export function useStops(): readonly (readonly Mark[])[] {
  const document = useStudio((store) => store.document)
  const found = useStudio(selectFindings)
  const now = useMemo(
    () => (document === undefined ? none : stopsOf(marksOf(document, found))),
    [document, found],
  )
  const isLookedAt = document?.reading.kind === 'profile' && found?.isCurrent === false
  const [settled, settle] = useState(now)
  if (isLookedAt) return settled
  if (settled !== now) settle(now)
  return now
}
