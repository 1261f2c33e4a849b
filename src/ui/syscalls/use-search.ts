import { useMemo } from 'react'
import { useStudio } from '#state/store.ts'
import { useCards } from '../kit/use-card.ts'
import { useConstants } from '../kit/use-constants.ts'
import { useDetails } from '../kit/use-details.ts'
import { createSearch, type Search } from './search-index.ts'

/** What rows are searched by; finds more as more of the catalog is there. */
export function useSearch(): Search | undefined {
  const catalog = useStudio((store) => store.catalog)
  const details = useDetails()
  const constants = useConstants()
  const cards = useCards()
  return useMemo(
    () => (catalog === undefined ? undefined : createSearch(catalog, { details, constants, cards })),
    [catalog, details, constants, cards],
  )
}
