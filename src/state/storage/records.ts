import type { Message } from '#core/base/message.ts'
import { acceptedIn } from '#core/profile/accepted.ts'
import { actions } from '#core/profile/profile.ts'
import { startScopeFrom } from '#core/questions/learn/startup.ts'
import { targetFrom } from '#core/target/kept-target.ts'
import { isTally } from './tally-record.ts'

export const recordVersion = 2

type Members = Readonly<Record<string, unknown>>

/** A stored draft and what older versions kept beside it. */
interface Bundle {
  readonly record: Members
  readonly sources: unknown
}

export type ReadRecord =
  /** `sources` are undefined where the counts of the logs are records of their own. */
  | { readonly kind: 'fit'; readonly record: Members; readonly sources: unknown }
  | { readonly kind: 'odd'; readonly reason: Message }

/**
 * By version: what a record of the version before needs. Version 1 held the sources of its logs, itself or in one
 * record beside it; since then the counts of each log are a record of their own.
 */
const migrations: Readonly<Record<number, (bundle: Bundle) => Bundle>> = {
  2: ({ record: { sources: inside, ...record }, sources }) => {
    if (record.logs !== undefined) return { record, sources: undefined }
    const held = inside ?? sources ?? []
    const logs = Array.isArray(held) ? held.map(noteOf) : held
    return { record: { ...record, logs }, sources: held }
  },
}

function noteOf(source: unknown): unknown {
  if (!isObject(source)) return source
  const { tally, ...note } = source
  return note
}

const optional = (fits: (value: unknown) => boolean) => (value: unknown) => value === undefined || fits(value)
const isText = (value: unknown) => typeof value === 'string'

/** What each member must be. Members that are not listed are kept by nobody and asked for by nobody. */
const schema: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: (id) => isText(id) && id !== '',
  name: isText,
  text: isText,
  baseline: isText,
  logs: (logs) => Array.isArray(logs) && logs.every(isLogNote),
  enforced: optional(isEffect),
  target: optional((target) => targetFrom(target) !== undefined),
  startsFor: optional((scope) => startScopeFrom(scope) !== undefined),
  accepted: optional((list) => Array.isArray(list) && acceptedIn(list).length === list.length),
  leftAs: optional((names) => Array.isArray(names) && names.every(isText)),
  savedAt: Number.isFinite,
  mark: optional(isText),
}

function isLogNote(log: unknown): boolean {
  if (!isObject(log)) return false
  const { id, name, on, sample } = log
  return isText(id) && isText(name) && typeof on === 'boolean' && typeof sample === 'boolean'
}

function isEffect(value: unknown): boolean {
  if (!isObject(value)) return false
  const { action, errnoRet } = value
  return actions.some((each) => each === action) && (errnoRet === undefined || Number.isSafeInteger(errnoRet))
}

/** Reads a stored draft of any version up to this one; what does not fit is told with the reason. */
export function readRecord(value: unknown, id: string, sources?: unknown): ReadRecord {
  if (!isObject(value)) return odd('record-strange')
  const { version } = value
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1)
    return odd('record-misfit', { field: 'version' })
  if (version > recordVersion) return odd('record-newer', { version })
  let bundle: Bundle = { record: value, sources: version < 2 ? sources : undefined }
  for (let next = version + 1; next <= recordVersion; next += 1) bundle = migrations[next]?.(bundle) ?? bundle
  const { record } = bundle
  const misfit = Object.entries(schema).find(([member, fits]) => !fits(record[member]))
  if (misfit !== undefined) return odd('record-misfit', { field: misfit[0] })
  if (record.id !== id) return odd('record-misfit', { field: 'id' })
  const held = bundle.sources
  if (Array.isArray(held) && !held.every((each) => isObject(each) && isTally(each.tally)))
    return odd('record-misfit', { field: 'sources' })
  return { kind: 'fit', ...bundle }
}

function odd(code: string, params: Message['params'] = {}): ReadRecord {
  return { kind: 'odd', reason: { code, params } }
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A record as a file to look at: all that it holds, also what JSON has no words for. */
export function recordText(value: unknown): string {
  const above = new WeakSet<object>()
  return `${JSON.stringify(
    value,
    (_, each: unknown) => {
      if (typeof each === 'bigint') return String(each)
      if (typeof each !== 'object' || each === null) return each
      if (above.has(each)) return '(again)'
      above.add(each)
      if (each instanceof Map || each instanceof Set) return [...each]
      return each
    },
    2,
  )}\n`
}
