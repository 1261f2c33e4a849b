import { newId } from '../slices/new-id.ts'

/** The draft of the last visit. */
export const currentKey = 'current'
export const draftPrefix = 'draft:'
const tallyPrefix = 'tally:'
/** Where the sources of a draft stood together, before each had a record of its own. */
const sourcesPrefix = 'sources:'
export const rescuePrefix = 'rescue:'

export const prefixes: readonly string[] = [draftPrefix, tallyPrefix, sourcesPrefix, rescuePrefix]

/** Two pages that show the same draft rescue it apart. */
const page = newId()

export const draftKey = (draft: string) => draftPrefix + draft
export const sourcesKey = (draft: string) => sourcesPrefix + draft
export const tallyKey = (draft: string, log: string) => `${tallyPrefix}${draft}:${log}`
export const rescueKey = (draft: string, of: string = page) => `${rescuePrefix}${draft}:${of}`

/** All keys that begin so. */
export function rangeOf(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`)
}
