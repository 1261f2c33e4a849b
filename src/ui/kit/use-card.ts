import { useEffect, useState } from 'react'
import { type Card, loadCards } from '#catalog/cards.ts'
import { useStudio } from '#state/store.ts'

type Cards = ReadonlyMap<string, Card>

let known: Cards | undefined

/** The cards of all calls, once they are there. */
export function useCards(): Cards | undefined {
  const [cards, setCards] = useState(known)
  const catalog = useStudio((store) => store.catalog)
  useEffect(() => {
    if (known !== undefined || catalog === undefined) return
    let isGone = false
    loadCards(catalog).then(
      (loaded) => {
        known = loaded
        if (!isGone) setCards(loaded)
      },
      // Without them the pane says less and still works; the next mount asks again.
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [catalog])
  return cards
}

export function useCard(name: string): Card | undefined {
  return useCards()?.get(name)
}
