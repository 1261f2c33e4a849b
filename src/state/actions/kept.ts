import { nothingKept, type OddRecord } from '../slices/kept.ts'
import { deleteDraft } from '../storage/draft-store.ts'
import { deleteOdd, listRecords } from '../storage/listing.ts'
import { type Store, useStudio } from '../store.ts'

let asked = 0

/** Looks through what this browser keeps; a look that was begun later wins. */
export async function listKept(): Promise<void> {
  asked += 1
  const mine = asked
  // Browsers refuse storage in private windows; the banner says that nothing is kept.
  const found = await listRecords().catch(() => nothingKept)
  if (mine === asked) useStudio.getState().keptActions.list(found)
}

/** False when it could not be deleted. */
export async function deleteKeptDraft(id: string): Promise<boolean> {
  return listAfter(deleteDraft(id))
}

/** False when it could not be deleted. */
export async function deleteOddRecord({ key }: OddRecord): Promise<boolean> {
  return listAfter(deleteOdd(key))
}

async function listAfter(deletion: Promise<void>): Promise<boolean> {
  try {
    await deletion
  } catch {
    return false
  }
  await listKept()
  return true
}

/** The first page lists what is kept. Files that were opened there may have added drafts, and say so. */
export function watchKept(): void {
  const isShown = ({ document }: Store) => document === undefined
  useStudio.subscribe((store, before) => {
    const hasChanged = store.refusals !== before.refusals || !isShown(before)
    if (isShown(store) && hasChanged) void listKept()
  })
  if (isShown(useStudio.getState())) void listKept()
}
