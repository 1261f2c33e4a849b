import type { Message } from '#core/base/message.ts'
import type { Change } from './slice.ts'

/** What a list shows of a draft. */
export interface DraftNote {
  readonly id: string
  readonly name: string
  readonly savedAt: number
}

/** A record that this app cannot use, and leaves as it is. */
export interface OddRecord {
  readonly key: IDBValidKey
  readonly name: string
  readonly reason: Message
}

/** All records that this browser keeps. */
export interface Listing {
  /** Newest first. */
  readonly drafts: readonly DraftNote[]
  readonly odd: readonly OddRecord[]
}

export interface KeptSlice {
  /** As it was when the list was last looked at. */
  readonly kept: Listing
  readonly keptActions: {
    list(kept: Listing): void
  }
}

export const nothingKept: Listing = { drafts: [], odd: [] }

export function keptSlice(set: Change<KeptSlice>): KeptSlice {
  return { kept: nothingKept, keptActions: { list: (kept) => set({ kept }) } }
}
