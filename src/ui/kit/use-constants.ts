import { loadConstants, loadMeanings } from '#catalog/load.ts'
import { loadedHook } from './use-loaded.ts'

/** Names of argument values, once they are there. */
export const useConstants = loadedHook(loadConstants)

/** Short meanings of those names. */
export const useMeanings = loadedHook(loadMeanings)
