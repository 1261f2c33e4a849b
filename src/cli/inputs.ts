import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalog } from '#catalog/catalog.ts'
import { type Message, say } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import type { Tally } from '#core/base/tally.ts'
import { mergeFiles } from '#import/file-sets.ts'
import { joinThreadFiles } from '#import/formats/strace/thread-files.ts'
import { importMessages } from '#import/messages.ts'
import { readLog } from '#import/read-log.ts'
import { loadCore } from '#import/wasm/load-core.ts'
import type { Console } from './command.ts'

const chunkSize = 1 << 20

/** A command line has the time for a large log; what a bomb would fill it does not keep. */
const limits = { total: Number.POSITIVE_INFINITY } as const

let core: ReturnType<typeof loadCore> | undefined

/** Compiled once, and not for commands that read no log. */
function compiled(): ReturnType<typeof loadCore> {
  core ??= loadCore()
  return core
}

interface Input {
  readonly path: string
  /** Named on the command line; what only lies in a named folder may be something else. */
  readonly isNamed: boolean
}

/**
 * The tally of all logs and tallies together. A named file that cannot be used fails the whole: a gate
 * that judges half of its input is worse than one that stops. In a folder such files are noted and left out.
 */
export function readTallies(
  paths: readonly string[],
  catalog: Catalog,
  console: Console,
): Promise<Result<Tally, Message>> {
  return readAll(paths, { catalog, console, mayBeEmpty: false })
}

/** The same where a named file without calls takes nothing away from the others: it is noted and left out. */
export function readTalliesThatGave(
  paths: readonly string[],
  catalog: Catalog,
  console: Console,
): Promise<Result<Tally, Message>> {
  return readAll(paths, { catalog, console, mayBeEmpty: true })
}

interface Reading {
  readonly catalog: Catalog
  readonly console: Console
  readonly mayBeEmpty: boolean
}

/** What a file is told to be that was read and holds no calls. */
const emptiness: ReadonlySet<string> = new Set(['empty-file', 'no-syscalls-found', 'archive-cut-empty'])

async function readAll(paths: readonly string[], reading: Reading): Promise<Result<Tally, Message>> {
  const { catalog, console, mayBeEmpty } = reading
  const inputs = await findInputs(paths)
  if (inputs.kind === 'error') return inputs
  const tallies: Tally[] = []
  const refused: Message[] = []
  for (const { path, isNamed } of inputs.value) {
    const tally = await readTally(path, catalog, console)
    if (tally.kind === 'ok') tallies.push(tally.value)
    else if (isNamed && !(mayBeEmpty && emptiness.has(tally.error.code))) return tally
    else refused.push(tally.error)
  }
  const reasons = refused.map((each) => say(each, importMessages))
  const merged = mergeFiles(joinThreadFiles(tallies, catalog))
  if (merged === undefined) return failed(nothingGiven(paths, reasons))
  for (const reason of reasons) console.note(reason)
  return ok(merged)
}

function nothingGiven(paths: readonly string[], reasons: readonly string[]): Message {
  if (reasons.length === 0) return { code: 'no-logs', params: { name: paths.join(', ') } }
  return { code: 'logs-unusable', params: { reasons: reasons.join(' ') } }
}

async function readTally(path: string, catalog: Catalog, console: Console): Promise<Result<Tally, Message>> {
  const name = path === '-' ? 'standard input' : path
  const stream = path === '-' ? undefined : createReadStream(path, { highWaterMark: chunkSize })
  try {
    const size = stream === undefined ? 0 : (await stat(path)).size
    const core = await compiled()
    const read = await readLog(stream ?? console.stdin, { name, catalog, core, limits })
    if (read.kind === 'error') return read
    if (stream !== undefined && stream.bytesRead < size)
      return failed({ code: 'file-changed', params: { name, read: stream.bytesRead, size } })
    if (read.value.kind === 'trace') return ok(read.value.tally)
    return failed({ code: `${read.value.kind}-not-log`, params: { name } })
  } catch (error) {
    if (!isSystemError(error)) throw error
    return failed({ code: 'read-failed', params: { name, reason: error.message } })
  } finally {
    stream?.destroy()
  }
}

async function findInputs(paths: readonly string[]): Promise<Result<readonly Input[], Message>> {
  const inputs: Input[] = []
  for (const path of paths) {
    try {
      if (path === '-' || !(await stat(path)).isDirectory()) inputs.push({ path, isNamed: true })
      else inputs.push(...(await filesIn(path)).map((file) => ({ path: file, isNamed: false })))
    } catch (error) {
      if (!isSystemError(error)) throw error
      return failed({ code: 'read-failed', params: { name: path, reason: error.message } })
    }
  }
  return ok(inputs)
}

/** All files below a folder in a stable order; links and devices are left alone. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files: string[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...(await filesIn(path)))
    else if (entry.isFile()) files.push(path)
  }
  return files
}

/** The file system's refusals are input; anything else is a fault of ours. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
