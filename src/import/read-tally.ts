import { memberOf } from '#core/json/keys.ts'
import { parseJson } from '#core/json/parse.ts'
import type { Node } from '#core/json/tree.ts'
import type { Message } from '#core/message.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { ArgumentTally, CallTally, Skipped, SourceSummary, Tally } from '#core/tally.ts'

/** Thrown and caught in this file alone: a shape that is not the tally's. */
class Unfit extends Error {}

/** Reads the JSON form of a tally, as `seccomp-studio tally --json` writes it. Unknown keys are left out. */
export function readTally(text: string, name: string): Result<Tally, Message> {
  const parsed = parseJson(text, 'exact')
  if (parsed.kind === 'error') {
    return failed({ code: 'unusable-tally', params: { name, reason: parsed.error[0]?.code ?? '' } })
  }
  try {
    return ok(tallyFrom(parsed.value.tree))
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
  }
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
    firstLine: optionalCount(node, 'firstLine'),
    lastLine: optionalCount(node, 'lastLine'),
  }
}

function argumentFrom(node: Node): ArgumentTally {
  return {
    index: count(node, 'index'),
    values: list(node, 'values').map((each) => ({ value: decimal(each), calls: count(each, 'calls') })),
    unlisted: optionalCount(node, 'unlisted'),
  }
}

function sourceFrom(node: Node): SourceSummary {
  return {
    name: text(node, 'name'),
    format: text(node, 'format'),
    lines: count(node, 'lines'),
    bytes: optionalCount(node, 'bytes'),
  }
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

function decimal(node: Node): string {
  const value = text(node, 'value')
  if (!/^\d{1,20}$/.test(value)) throw new Unfit('value')
  return value
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
