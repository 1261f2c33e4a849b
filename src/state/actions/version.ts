import { keepPage, type NewVersion } from '#workers/service-client.ts'
import { useStudio } from '../store.ts'
import { isUnsaved, save } from './journal.ts'

let waiting: NewVersion | undefined

/** Has this browser keep the page's files, and hears when those of a newer version are there. */
export function watchVersion(): void {
  void keepPage((version) => {
    waiting = version
    useStudio.getState().versionActions.offerVersion()
  })
}

/** Goes over to the newer version, once the work is kept; what cannot be kept is asked about by the page as it leaves. */
export async function takeVersion(): Promise<void> {
  if (isUnsaved()) await save()
  waiting?.use()
}
