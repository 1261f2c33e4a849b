import { useMemo } from 'react'
import { useStudio } from '#state/store.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import { createSearch, type Search } from './search-index.ts'

/** What rows are searched by; finds more as more of the catalog is there. */
export function useSearch(): Search | undefined {
  const catalog = useStudio((store) => store.catalog)
  const details = useKnowledge('details')
  const constants = useKnowledge('constants')
  const cards = useKnowledge('cards')
  return useMemo(
    () => (catalog === undefined ? undefined : createSearch(catalog, { details, constants, cards })),
    [catalog, details, constants, cards],
  )
}
