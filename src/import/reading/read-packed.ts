import type { Message } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import type { Tally } from '#core/base/tally.ts'
import { joinThreadFiles } from '../formats/strace/thread-files.ts'
import type { ReadResult } from '../reader.ts'
import { type Entry, isLitter, labelOf } from '../unpack/entry.ts'
import { counted, type Unpacking, usualLimits } from '../unpack/limits.ts'
import { type Packing, unpack } from '../unpack/unpack.ts'
import { overLimit, UnpackError } from '../unpack/unpack-error.ts'
import { mergeFiles } from './file-sets.ts'
import type { ReadOptions } from './read-options.ts'

/** How deep inside packed files something is, and what is left to spend on them. */
export interface Nesting {
  readonly unpacking: Unpacking
  readonly depth: number
  readonly inside: Packing | undefined
}

type Read = (
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  nesting: Nesting,
) => Promise<Result<ReadResult, Message>>

/** Members of an archive that were not used are named up to here. */
const namedMembers = 3

/** Reads what a packed file holds; the log of one, the sum of an archive's logs. */
export async function readPacked(
  packing: Packing,
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  around: { readonly nesting: Nesting | undefined; readonly read: Read },
): Promise<Result<ReadResult, Message>> {
  const isOutermost = around.nesting === undefined
  const nesting = nest(packing, options, around.nesting)
  const { unpacking } = nesting
  const told = unpacking.warnings.length
  try {
    const end = { isCut: false }
    const source = isOutermost ? counted(chunks, unpacking.spent) : chunks
    const unpacked = unpack(packing, source, { ...unpacking, name: options.name })
    const result =
      unpacked.kind === 'stream'
        ? await around.read(untilCut(unpacked.chunks, end), options, nesting)
        : await readArchive(untilCut(unpacked.entries, end), options, { nesting, end, read: around.read })
    if (end.isCut && result.kind === 'error')
      return failed({ code: 'archive-cut-empty', params: { name: options.name, found: packing } })
    if (end.isCut) unpacking.warnings.push({ code: 'archive-cut', params: { name: options.name } })
    return withWarnings(result, unpacking.warnings.splice(told))
  } catch (error) {
    if (!(error instanceof UnpackError) || (error.kind === 'limit' && !isOutermost)) throw error
    return failed(error.told ?? { code: 'damaged-archive', params: { name: options.name, found: packing } })
  }
}

function nest(packing: Packing, { name, limits }: ReadOptions, outer: Nesting | undefined): Nesting {
  const unpacking = outer?.unpacking ?? {
    name,
    limits: { ...usualLimits, ...limits },
    warnings: [],
    spent: { total: 0, packed: 0, entries: 0 },
  }
  // A tar and what it is packed with are one thing to people.
  const isOwn = packing !== 'tar' || outer?.inside === undefined || outer.inside === 'tar'
  const depth = (outer?.depth ?? 0) + (isOwn ? 1 : 0)
  const { limits: allowed } = unpacking
  if (depth > allowed.depth) overLimit('nested-too-deep', { name: unpacking.name, limit: allowed.depth })
  return { unpacking, depth, inside: packing }
}

/** Ends where the data does, and notes that it should have gone on. */
async function* untilCut<T>(items: AsyncIterable<T>, end: { isCut: boolean }): AsyncGenerator<T> {
  try {
    yield* items
  } catch (error) {
    if (!(error instanceof UnpackError) || error.kind !== 'cut') throw error
    end.isCut = true
  }
}

interface Members {
  readonly nesting: Nesting
  readonly end: { isCut: boolean }
  readonly read: Read
}

async function readArchive(
  entries: AsyncIterable<Entry>,
  options: ReadOptions,
  { nesting, end, read }: Members,
): Promise<Result<ReadResult, Message>> {
  const tallies: Tally[] = []
  const unused: { readonly label: string; readonly error: Message | undefined }[] = []
  let lines = 0
  for await (const { name, chunks } of entries) {
    if (isLitter(name)) continue
    const label = labelOf(name)
    const own = { ...options, name: `${options.name}/${label}`, onProgress: shifted(options, lines) }
    const member = await read(untilCut(chunks, end), own, nesting)
    if (member.kind === 'ok' && member.value.kind === 'trace') {
      tallies.push(member.value.tally)
      lines += member.value.tally.sources.reduce((sum, source) => sum + source.lines, 0)
    } else unused.push({ label, error: member.kind === 'error' ? member.error : undefined })
  }
  const tally = mergeFiles(joinThreadFiles(tallies, options.catalog))
  const [only] = unused
  if (tally === undefined && unused.length === 1 && only?.error !== undefined) return failed(only.error)
  if (tally === undefined) return failed({ code: 'no-logs', params: { name: options.name } })
  const left = unused.slice(0, namedMembers).map(({ label }) => label)
  const params = { name: options.name, count: unused.length, examples: left.join(', ') }
  const warnings = unused.length === 0 ? [] : [{ code: 'members-unused', params }]
  return withWarnings(ok({ kind: 'trace', tally }), warnings)
}

function shifted({ onProgress }: ReadOptions, before: number): NonNullable<ReadOptions['onProgress']> {
  return ({ bytes, lines }) => onProgress?.({ bytes, lines: before + lines })
}

function withWarnings(
  result: Result<ReadResult, Message>,
  warnings: readonly Message[],
): Result<ReadResult, Message> {
  if (warnings.length === 0 || result.kind === 'error' || result.value.kind !== 'trace') return result
  const { tally } = result.value
  return ok({ kind: 'trace', tally: { ...tally, warnings: [...tally.warnings, ...warnings] } })
}
