import type { Catalog } from '#catalog/catalog.ts'
import { type Message, say } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import type { Tally } from '#core/base/tally.ts'
import { joinThreadFiles } from '#import/formats/strace/thread-files.ts'
import { importMessages } from '#import/messages.ts'
import { readLog } from '#import/read-log.ts'
import { mergeFiles } from '#import/reading/file-sets.ts'
import { loadCore } from '#import/wasm/load-core.ts'
import type { Console } from './command.ts'
import { findInputs } from './input-files.ts'
import { readPath } from './open-file.ts'
import { shownName } from './printable.ts'
import { isSystemFault, reasonOf } from './system-fault.ts'

/** A command line has the time for a large log; what a bomb would fill it does not keep. */
const limits = { total: Number.POSITIVE_INFINITY } as const

let core: ReturnType<typeof loadCore> | undefined

/** Compiled once, and not for commands that read no log. */
function compiled(): ReturnType<typeof loadCore> {
  core ??= loadCore()
  return core
}

/** What was read of the files that were named. */
export interface Gathered {
  readonly tally: Tally
  /** False where the system refused something below a folder; the exit code then is 2. */
  readonly isWhole: boolean
}

/**
 * The tally of all logs and tallies together. A named file that cannot be used fails the whole: a gate
 * that judges half of its input is worse than one that stops. In a folder such files are noted and left out; those
 * that the system refuses make the whole a part.
 */
export function readTallies(
  paths: readonly string[],
  catalog: Catalog,
  console: Console,
): Promise<Result<Gathered, Message>> {
  return readAll(paths, { catalog, console, mayBeEmpty: false })
}

/** The same where a named file without calls takes nothing away from the others: it is noted and left out. */
export function readTalliesThatGave(
  paths: readonly string[],
  catalog: Catalog,
  console: Console,
): Promise<Result<Gathered, Message>> {
  return readAll(paths, { catalog, console, mayBeEmpty: true })
}

interface GatherOptions {
  readonly catalog: Catalog
  readonly console: Console
  readonly mayBeEmpty: boolean
}

/** What a file is told to be that was read and holds no calls. */
const emptiness: ReadonlySet<string> = new Set(['empty-file', 'no-syscalls-found', 'archive-cut-empty'])

/** Those that say that the system, not the content, was in the way. */
const refusals: ReadonlySet<string> = new Set(['read-failed', 'file-changed'])

async function readAll(paths: readonly string[], reading: GatherOptions): Promise<Result<Gathered, Message>> {
  const { catalog, console, mayBeEmpty } = reading
  const found = await findInputs(paths)
  if (found.kind === 'error') return found
  const { inputs, unread, notes } = found.value
  const tallies: Tally[] = []
  const refused: Message[] = []
  for (const { path, isNamed } of inputs) {
    const tally = await readTally(path, catalog, console)
    if (tally.kind === 'ok') tallies.push(tally.value)
    else if (isNamed && !(mayBeEmpty && emptiness.has(tally.error.code))) return tally
    else refused.push(tally.error)
  }
  const reasons = [...unread, ...refused.map((each) => say(each, importMessages))]
  const merged = mergeFiles(joinThreadFiles(tallies, catalog))
  for (const note of notes) console.note(note)
  if (merged === undefined) return failed(nothingGiven(paths, reasons))
  for (const reason of reasons) console.note(reason)
  const missing = unread.length + refused.filter(({ code }) => refusals.has(code)).length
  if (missing > 0) console.note(`Not all was read: see above (${missing}). The exit code is 2.`)
  return ok({ tally: merged, isWhole: missing === 0 })
}

function nothingGiven(paths: readonly string[], reasons: readonly string[]): Message {
  if (reasons.length === 0) return { code: 'no-logs', params: { name: paths.map(shownName).join(', ') } }
  return { code: 'logs-unusable', params: { reasons: reasons.join(' ') } }
}

async function readTally(path: string, catalog: Catalog, console: Console): Promise<Result<Tally, Message>> {
  const name = shownName(path)
  try {
    const core = await compiled()
    const read = await readPath(path, console, (chunks) => readLog(chunks, { name, catalog, core, limits }))
    if (read.kind === 'error') return read
    if (read.value.kind === 'trace') return ok(read.value.tally)
    return failed({ code: `${read.value.kind}-not-log`, params: { name } })
  } catch (error) {
    if (!isSystemFault(error)) throw error
    return failed({ code: 'read-failed', params: { name, reason: reasonOf(error, 'read') } })
  }
}
