import type { Message } from '../../base/message.ts'
import type { CallTally } from '../../base/tally.ts'
import type { Decision } from '../../enforce/evaluate/decision.ts'
import type { Prepared } from '../../enforce/evaluate/prepare.ts'
import { answersOf, decideRow, type RowAnswers } from './answers.ts'
import { evidenceOf, type SeenRow } from './evidence.ts'
import { fallBack } from './falls-back.ts'
import { canRun } from './host.ts'
import type { ReplayNumbers } from './numbers.ts'
import { type Rest, telling } from './telling-values.ts'
import { type Way, waysOf } from './ways.ts'

/**
 * What becomes of a call, worst first; `unsure`: this log, or this target, does not allow to tell; `fallback`: the
 * program hears "no such call" and makes an older one, which runs.
 */
export const replayFates = ['killed', 'denied', 'unsure', 'fallback', 'logged', 'allowed'] as const
export type ReplayFate = (typeof replayFates)[number]

export interface ReplayEntry {
  /** The call's name, or `#999` for a number without one. */
  readonly name: string
  /** SCMP_ARCH token of the ABI; the host's where the log does not tell. */
  readonly arch: string
  readonly fate: ReplayFate
  readonly calls: number
  /** Undefined when several things could happen. */
  readonly decision: Decision | undefined
  /** Return values that are possible. */
  readonly answers: readonly number[]
  /** Why it cannot be told, or what the program falls back to. */
  readonly reason: Message | undefined
  /** Arguments that the filter looks at for this call. */
  readonly looksAt: readonly number[]
  /** What was seen of them in these calls, the most frequent first, `shownRows` at most. */
  readonly seen: readonly SeenRow[]
  /** Rows beyond those. */
  readonly moreSeen: number
  /** Values that would let just these calls run; undefined when the log does not show all, or they are many. */
  readonly values: readonly SeenRow[] | undefined
}

export const shownRows = 256
/** Rows between two pauses: less than a millisecond. */
const rowsAtOnce = 200

/** What becomes of one call of a tally: an entry for each end that some of its calls take. */
export function* replayCall(
  prepared: Prepared,
  call: CallTally,
  numbers: ReplayNumbers,
): Generator<undefined, readonly ReplayEntry[]> {
  const arch = call.arch ?? prepared.target.arch
  const name = call.name ?? `#${call.nr}`
  const unfit = unfitness(prepared, call, numbers)
  if (unfit !== undefined) return [blank({ name, arch, calls: call.calls }, unfit)]
  const ways = waysOf(prepared, call, arch, numbers)
  const looksAt = [...new Set(ways.flatMap((way) => way.looksAt))].toSorted((a, b) => a - b)
  const groups = new Map<string, { readonly answers: RowAnswers; readonly rows: SeenRow[] }>()
  for (const [place, row] of evidenceOf(call, looksAt).entries()) {
    if (place % rowsAtOnce === rowsAtOnce - 1) yield
    const answers = answersOf(prepared, ways, row, widthsOf(call, numbers))
    const before = groups.get(answers.key)
    if (before === undefined) groups.set(answers.key, { answers, rows: [row] })
    else before.rows.push(row)
  }
  return [...groups.values()].map(({ answers, rows }) =>
    entryOf(prepared, { name, arch, ways, looksAt, answers, rows }, (rest) => telling(call, rest, numbers)),
  )
}

function widthsOf({ name }: CallTally, numbers: ReplayNumbers): readonly (32 | 64)[] {
  return (name === null ? undefined : numbers.syscall(name))?.args.map(({ width }) => width) ?? []
}

/** Why nothing can be said of the call at all. */
function unfitness({ target }: Prepared, call: CallTally, numbers: ReplayNumbers): Message | undefined {
  const { arch, name } = call
  if (arch === null && name === null) return { code: 'replay-number-only', params: {} }
  if (arch !== null && !canRun(target.arch, arch)) {
    return { code: 'replay-other-host', params: { arch: plain(arch), host: plain(target.arch) } }
  }
  const abi = arch ?? target.arch
  const isMissing = name !== null && call.nr === null && numbers.numberOf(name, abi) === undefined
  return isMissing ? { code: 'replay-no-number', params: { name, arch: plain(abi) } } : undefined
}

function plain(token: string): string {
  return token.replace('SCMP_ARCH_', '').toLowerCase()
}

function blank(
  { name, arch, calls }: Pick<ReplayEntry, 'name' | 'arch' | 'calls'>,
  reason: Message,
): ReplayEntry {
  const nothing = { decision: undefined, answers: [], looksAt: [], seen: [], moreSeen: 0, values: undefined }
  return { name, arch, fate: 'unsure', calls, reason, ...nothing }
}

interface Grouped {
  readonly name: string
  readonly arch: string
  readonly ways: readonly Way[]
  readonly looksAt: readonly number[]
  readonly answers: RowAnswers
  readonly rows: readonly SeenRow[]
}

function entryOf(
  prepared: Prepared,
  { name, arch, ways, looksAt, answers, rows }: Grouped,
  valuesOf: (rest: Rest) => readonly SeenRow[] | undefined,
): ReplayEntry {
  const sorted = rows.toSorted((a, b) => b.calls - a.calls)
  const decision = answers.isOne ? decideRow(prepared, ways, sorted[0]) : undefined
  const doubt = decision === undefined ? unsureReason(answers, looksAt, ways, plain(arch)) : decision.reason
  const older =
    decision === undefined || doubt !== undefined ? undefined : fallBack(prepared, { name, arch }, decision)
  return {
    name,
    arch,
    fate: older === undefined ? sureFate(decision, doubt) : 'fallback',
    calls: rows.reduce((sum, { calls }) => sum + calls, 0),
    decision,
    answers: decision === undefined ? answers.values : [decision.ret],
    reason: doubt ?? older,
    looksAt,
    seen: looksAt.length === 0 ? [] : sorted.slice(0, shownRows),
    moreSeen: Math.max(0, sorted.length - shownRows),
    values: valuesOf({ looksAt, rows }),
  }
}

function sureFate(decision: Decision | undefined, doubt: Message | undefined): ReplayFate {
  return decision === undefined || doubt !== undefined ? 'unsure' : fateOf(decision)
}

function unsureReason(
  { missing, high }: RowAnswers,
  looksAt: readonly number[],
  ways: readonly Way[],
  arch: string,
): Message {
  const numbered = (indices: readonly number[]) => indices.map((index) => index + 1).join(', ')
  if (missing.length > 0) return { code: 'replay-arguments', params: { arguments: numbered(missing) } }
  if (high.length > 0) return { code: 'replay-high-bits', params: { arguments: numbered(high) } }
  const gate = ways.find((way) => way.gate !== undefined)?.gate
  if (gate !== undefined) return { code: 'replay-gate', params: { arch, gate } }
  return { code: 'replay-arguments', params: { arguments: numbered(looksAt) } }
}

/** What a decision means for the program that makes the call. */
export function fateOf({ action }: Pick<Decision, 'action'>): Exclude<ReplayFate, 'fallback'> {
  switch (action) {
    case 'SCMP_ACT_ALLOW':
      return 'allowed'
    case 'SCMP_ACT_LOG':
      return 'logged'
    case 'SCMP_ACT_ERRNO':
    case 'SCMP_ACT_TRACE':
    case 'SCMP_ACT_NOTIFY':
      return 'denied'
    default:
      return 'killed'
  }
}
