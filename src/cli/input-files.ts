import { opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Message } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import { shownName } from './printable.ts'
import { isSystemFault, notRead, Refusal, reasonOf } from './system-fault.ts'

export interface Input {
  readonly path: string
  /** Named on the command line; what only lies in a named folder may be something else. */
  readonly isNamed: boolean
}

export interface InputFiles {
  readonly inputs: readonly Input[]
  /** Folders below the named ones that cannot be looked into, a sentence each. */
  readonly unread: readonly string[]
  /** What was left alone, a sentence each. */
  readonly notes: readonly string[]
}

/** More files and folders than this below one folder are no collection of logs. */
const mostEntries = 100_000

const shownEntries = 3

/** The files that the paths name, and all files below the folders among them. */
export async function findInputs(
  paths: readonly string[],
  most = mostEntries,
): Promise<Result<InputFiles, Message>> {
  const found = { inputs: [] as Input[], unread: [] as string[], notes: [] as string[] }
  for (const path of paths) {
    try {
      if (path === '-' || !(await stat(path)).isDirectory()) {
        found.inputs.push({ path, isNamed: true })
        continue
      }
      const tree: Tree = { files: [], unread: [], left: [], most, met: 0 }
      await walk(path, tree)
      found.inputs.push(...tree.files.map((file) => ({ path: file, isNamed: false })))
      found.unread.push(...tree.unread)
      if (tree.left.length > 0) found.notes.push(leftAlone(path, tree.left))
    } catch (error) {
      if (!isSystemFault(error)) throw error
      return failed({
        code: 'read-failed',
        params: { name: shownName(path), reason: reasonOf(error, 'read') },
      })
    }
  }
  return ok(found)
}

interface Tree {
  readonly files: string[]
  readonly unread: string[]
  /** Links, which may lead in a circle, and what is no file. */
  readonly left: string[]
  readonly most: number
  met: number
}

/** Goes through a folder in a stable order; one below it that cannot be looked into ends nothing. */
async function walk(folder: string, tree: Tree): Promise<void> {
  const entries = []
  for await (const entry of await opendir(folder)) {
    tree.met += 1
    if (tree.met > tree.most)
      throw new Refusal(`there are more than ${tree.most} files and folders below it. Name a smaller one.`)
    entries.push(entry)
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isFile()) tree.files.push(path)
    else if (!entry.isDirectory()) tree.left.push(entry.name)
    else
      await walk(path, tree).catch((error) => {
        if (!isSystemFault(error) || error instanceof Refusal) throw error
        tree.unread.push(notRead(path, error))
      })
  }
}

function leftAlone(folder: string, names: readonly string[]): string {
  const shown = names.slice(0, shownEntries).map(shownName).join(', ')
  const more = names.length > shownEntries ? ' …' : ''
  return `${shownName(folder)}: links, pipes, sockets and devices are left alone (${names.length}: ${shown}${more}). Name a link to have it read.`
}
