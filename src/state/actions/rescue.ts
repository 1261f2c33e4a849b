import type { Store } from '../store.ts'
import { studioFileOf, studioFileText } from './studio-file.ts'

export interface RescueFile {
  readonly name: string
  readonly text: string
}

/** The work as a file, whatever else has failed: with all that belongs to it or, where that cannot be, its text. */
export function rescueFile(store: Store): RescueFile | undefined {
  const { document, name } = store
  if (document === undefined) return undefined
  const whole = wholeText(store)
  return whole === undefined
    ? { name: `${name}.json`, text: document.text }
    : { name: `${name}.studio.json`, text: whole }
}

function wholeText(store: Store): string | undefined {
  try {
    const file = studioFileOf(store, true)
    return file && studioFileText(file)
  } catch {
    return undefined
  }
}
