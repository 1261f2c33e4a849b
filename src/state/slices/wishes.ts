import type { Span } from '#core/json/tree.ts'
import type { ProfileDocument } from '#core/profile/document.ts'
import type { Change } from './slice.ts'

/** The first finding of a call, or the one after or before that in focus. */
export type FindingWish = { readonly call: string } | { readonly step: 1 | -1 }

export interface ShownPlace {
  readonly at: Span
  /** The text in which it is; no other one has that place. */
  readonly document: ProfileDocument
}

/** What somebody asked to see; who shows it takes the wish away. */
interface Wishes {
  readonly findingWish: FindingWish | undefined
  /** Asked for twice, a place is shown twice. */
  readonly shownPlace: ShownPlace | undefined
  /** Rule whose page the dialog shows. */
  readonly rulePage: string
}

export interface WishesSlice extends Wishes {
  readonly wishActions: {
    wishForFinding(wish: FindingWish | undefined): void
    showPlace(place: ShownPlace | undefined): void
    chooseRulePage(id: string): void
  }
}

const emptyWishes: Wishes = { findingWish: undefined, shownPlace: undefined, rulePage: '' }

export function wishesSlice(set: Change<WishesSlice>): WishesSlice {
  return {
    ...emptyWishes,
    wishActions: {
      wishForFinding: (findingWish) => set({ findingWish }),
      showPlace: (shownPlace) => set({ shownPlace }),
      chooseRulePage: (rulePage) => set({ rulePage }),
    },
  }
}
