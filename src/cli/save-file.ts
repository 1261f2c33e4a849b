import { stat } from 'node:fs/promises'
import type { Console } from './command.ts'
import { shownName } from './printable.ts'
import { isSystemFault, reasonOf } from './system-fault.ts'
import { writeWhole } from './write-whole.ts'

/** Writes a file whole or not at all; where the system refuses it, that is noted. Whether it was written. */
export async function saveFile(
  path: string,
  content: string | Uint8Array,
  { note }: Console,
): Promise<boolean> {
  const name = shownName(path)
  try {
    const old = await stat(path).catch(() => undefined)
    await writeWhole(path, content)
    if (old?.isFile() && old.nlink > 1)
      note(`${name} had other names (hard links); they still lead to the old content.`)
    return true
  } catch (error) {
    if (!isSystemFault(error)) throw error
    note(`${name} could not be written and is as it was: ${reasonOf(error, 'write')}`)
    return false
  }
}
