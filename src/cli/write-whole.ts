import { randomUUID } from 'node:crypto'
import {
  access,
  constants,
  type FileHandle,
  lstat,
  open,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file whole or not at all: into a file beside it, to the disk, then under its name. Behind a symbolic
 * link the file that it leads to is replaced; the mode stays, and the owner where the system lets us give it.
 * Devices and pipes (`-o /dev/stdout`) cannot be replaced and are written to.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const old = await orAbsent(stat(path))
  if (old !== undefined && !old.isFile()) return writeInto(await open(path, 'w'), content)
  // A new file could take the place of one that may not be written.
  if (old !== undefined) await access(path, constants.W_OK)
  // A link to nothing is somebody's mistake: it fails here, and nothing is put in its place.
  const isThere = old !== undefined || (await orAbsent(lstat(path))) !== undefined
  const place = isThere ? await realpath(path) : path
  const beside = join(dirname(place), `.${basename(place).slice(0, 100)}.${randomUUID()}.new`)
  const file = await open(beside, 'wx', old === undefined ? 0o666 : 0o600)
  try {
    if (old !== undefined) {
      await file.chown(old.uid, old.gid).catch(() => undefined)
      await file.chmod(old.mode & 0o7777)
    }
    await writeInto(file, content)
    await rename(beside, place)
  } catch (error) {
    await unlink(beside).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(place))
}

async function orAbsent<T>(looking: Promise<T>): Promise<T | undefined> {
  return looking.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return undefined
  })
}

async function writeInto(file: FileHandle, content: string | Uint8Array): Promise<void> {
  try {
    await file.writeFile(content)
    // A pipe has no disk.
    await file.sync().catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EINVAL') throw error
    })
  } finally {
    await file.close()
  }
}

/** The new name is on the disk with its folder; where a folder cannot be opened (Windows), it is so in a while. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
