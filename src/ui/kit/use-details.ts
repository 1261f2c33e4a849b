import { loadDetails } from '#catalog/load.ts'
import { loadedHook } from './use-loaded.ts'

/** The longer texts of calls, once they are there; without them the pane says less and still works. */
export const useDetails = loadedHook(loadDetails)
