import type { Message } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import type {
  ArgumentTally,
  CallTally,
  ProcessTally,
  Skipped,
  SourceSummary,
  Tally,
  Timeline,
  TupleTally,
} from '#core/base/tally.ts'
import { memberOf } from '#core/json/keys.ts'
import { parseJson } from '#core/json/parse.ts'
import type { Node } from '#core/json/tree.ts'
import { parseScalar } from '../evidence/scalar.ts'
import { type Reader, whole } from '../reader.ts'

/** Thrown and caught in this file alone: a shape that is not the tally's. */
class Unfit extends Error {}

/** Counts that were written before. */
export const talliedCounts: Reader<'trace'> = {
  id: 'tally',
  kind: 'trace',
  recognise: ({ text }) => (/^\s*\{\s*"version"\s*:\s*1\s*,\s*"calls"\s*:\s*\[/.test(text) ? 1 : 0),
  open: whole(async (text, { name }) => {
    const read = readTally(text, name)
    return read.kind === 'ok' ? ok({ tally: read.value }) : read
  }),
}

/** Reads the JSON form of a tally, as `seccomp-studio tally --json` writes it. Unknown keys are left out. */
export function readTally(text: string, name: string): Result<Tally, Message> {
  const parsed = parseJson(text, 'exact')
  if (parsed.kind === 'error') {
    return failed({ code: 'unusable-tally', params: { name, reason: parsed.error[0]?.code ?? '' } })
  }
  return readTallyTree(parsed.value.tree, name)
}

/** The same where it is part of another text. */
export function readTallyTree(node: Node, name: string): Result<Tally, Message> {
  try {
    return ok(tallyFrom(node))
  } catch (error) {
    if (!(error instanceof Unfit)) throw error
    return failed({ code: 'unusable-tally', params: { name, reason: error.message } })
  }
}

function tallyFrom(node: Node): Tally {
  if (count(node, 'version') !== 1) throw new Unfit('version')
  return {
    version: 1,
    calls: list(node, 'calls').map(callFrom),
    sources: optionalList(node, 'sources').map(sourceFrom),
    skipped: optionalList(node, 'skipped').map(skippedFrom),
    warnings: optionalList(node, 'warnings').map(warningFrom),
    ...present(node, 'processes', () => ({ processes: list(node, 'processes').map(processFrom) })),
    ...present(node, 'otherProcesses', () => ({ otherProcesses: countsIn(member(node, 'otherProcesses')) })),
    ...present(node, 'timelines', () => ({ timelines: list(node, 'timelines').map(timelineFrom) })),
  }
}

/** What later programs of this version write and earlier ones do not. */
function present<T extends object>(node: Node, key: string, read: () => T): T | object {
  return isNull(node, key) ? {} : read()
}

function callFrom(node: Node): CallTally {
  const nr = isNull(node, 'nr') ? null : count(node, 'nr')
  const name = isNull(node, 'name') ? null : text(node, 'name')
  if (name === null && nr === null) throw new Unfit('calls.name')
  return {
    arch: isNull(node, 'arch') ? null : text(node, 'arch'),
    name,
    nr,
    calls: count(node, 'calls'),
    errors: countsIn(member(node, 'errors')),
    args: optionalList(node, 'args').map(argumentFrom),
    ...present(node, 'tuples', () => ({ tuples: list(node, 'tuples').map(tupleFrom) })),
    firstLine: optionalCount(node, 'firstLine'),
    lastLine: optionalCount(node, 'lastLine'),
  }
}

function argumentFrom(node: Node): ArgumentTally {
  return {
    index: count(node, 'index'),
    values: list(node, 'values').map((each) => ({
      value: decimal(member(each, 'value')),
      calls: count(each, 'calls'),
    })),
    unlisted: optionalCount(node, 'unlisted'),
    ...present(node, 'symbols', () => ({ symbols: list(node, 'symbols').map(symbolFrom) })),
  }
}

/** Constants and numbers alone: a file must not bring any other text where only those are shown. */
function symbolFrom(node: Node): { readonly text: string; readonly calls: number } {
  const symbol = text(node, 'text')
  if (symbol.length > 300 || parseScalar(symbol) === undefined) throw new Unfit('symbols')
  return { text: symbol, calls: count(node, 'calls') }
}

function tupleFrom(node: Node): TupleTally {
  const indices = list(node, 'indices').map((each) => countOf(each, 'indices'))
  const values = list(node, 'values').map((each) => ({
    values: list(each, 'values').map(decimal),
    calls: count(each, 'calls'),
  }))
  if (values.some((each) => each.values.length !== indices.length)) throw new Unfit('tuples')
  return { indices, values, unlisted: optionalCount(node, 'unlisted') }
}

function processFrom(node: Node): ProcessTally {
  return {
    source: text(node, 'source'),
    pid: count(node, 'pid'),
    name: isNull(node, 'name') ? null : text(node, 'name'),
    calls: countsIn(member(node, 'calls')),
  }
}

function timelineFrom(node: Node): Timeline {
  const unit = text(node, 'unit')
  if (unit !== 'seconds' && unit !== 'lines') throw new Unfit('unit')
  const calls = member(node, 'calls')
  if (calls?.kind !== 'object') throw new Unfit('timelines.calls')
  const bins = count(node, 'bins')
  const rows = calls.members.map(({ key, value }) => [key.value, pairsFrom(value, bins)] as const)
  return {
    source: text(node, 'source'),
    ...{ unit, start: amount(node, 'start'), step: amount(node, 'step'), bins },
    calls: Object.fromEntries(rows),
    steadyFrom: isNull(node, 'steadyFrom') ? null : count(node, 'steadyFrom'),
  }
}

function pairsFrom(node: Node, bins: number): readonly (readonly [number, number])[] {
  if (node.kind !== 'array') throw new Unfit('timelines.calls')
  return node.items.map((item) => {
    const [bin, calls] = item.kind === 'array' ? item.items.map((each) => countOf(each, 'bin')) : []
    if (bin === undefined || calls === undefined || bin >= bins) throw new Unfit('bin')
    return [bin, calls] as const
  })
}

function amount(node: Node, key: string): number {
  const value = member(node, key)
  const number = value?.kind === 'number' ? Number(value.raw) : Number.NaN
  if (!Number.isFinite(number) || number < 0) throw new Unfit(key)
  return number
}

function sourceFrom(node: Node): SourceSummary {
  return {
    name: text(node, 'name'),
    format: text(node, 'format'),
    lines: count(node, 'lines'),
    bytes: optionalCount(node, 'bytes'),
    ...present(node, 'users', () => ({ users: list(node, 'users').map(userFrom) })),
  }
}

function userFrom(node: Node): 'other' | 'root' {
  if (node.kind === 'string' && (node.value === 'other' || node.value === 'root')) return node.value
  throw new Unfit('sources.users')
}

function skippedFrom(node: Node): Skipped {
  return {
    reason: text(node, 'reason'),
    lines: count(node, 'lines'),
    samples: optionalList(node, 'samples').map((each) => ({
      line: count(each, 'line'),
      text: text(each, 'text'),
    })),
  }
}

function warningFrom(node: Node): Message {
  const params = member(node, 'params')
  if (params?.kind !== 'object') return { code: text(node, 'code'), params: {} }
  const entries = params.members.map(({ key, value }) => [key.value, scalar(value)] as const)
  return { code: text(node, 'code'), params: Object.fromEntries(entries) }
}

function scalar(node: Node): string | number {
  if (node.kind === 'string') return node.value
  if (node.kind === 'number') return Number(node.raw)
  throw new Unfit('warnings.params')
}

function member(node: Node, key: string): Node | undefined {
  return node.kind === 'object' ? memberOf(node, key)?.value : undefined
}

function isNull(node: Node, key: string): boolean {
  const value = member(node, key)
  return value === undefined || (value.kind === 'word' && value.value === null)
}

function list(node: Node, key: string): readonly Node[] {
  const value = member(node, key)
  if (value?.kind !== 'array') throw new Unfit(key)
  return value.items
}

function optionalList(node: Node, key: string): readonly Node[] {
  return isNull(node, key) ? [] : list(node, key)
}

function text(node: Node, key: string): string {
  const value = member(node, key)
  if (value?.kind !== 'string') throw new Unfit(key)
  return value.value
}

function decimal(node: Node | undefined): string {
  if (node?.kind !== 'string' || !/^\d{1,20}$/.test(node.value)) throw new Unfit('value')
  return node.value
}

function optionalCount(node: Node, key: string): number {
  return isNull(node, key) ? 0 : count(node, key)
}

function count(node: Node, key: string): number {
  return countOf(member(node, key), key)
}

function countOf(value: Node | undefined, key: string): number {
  const number = value?.kind === 'number' && /^\d+$/.test(value.raw) ? Number(value.raw) : Number.NaN
  if (!Number.isSafeInteger(number)) throw new Unfit(key)
  return number
}

function countsIn(node: Node | undefined): Readonly<Record<string, number>> {
  if (node === undefined) return {}
  if (node.kind !== 'object') throw new Unfit('errors')
  return Object.fromEntries(node.members.map(({ key, value }) => [key.value, countOf(value, 'errors')]))
}
