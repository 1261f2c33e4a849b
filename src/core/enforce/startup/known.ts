import { compareVersions, isAtLeast } from '../../base/version.ts'
import { runtimeVersions, type StartBasis } from '../../target/engines.ts'
import { records, rows } from './data/starts.ts'
import { readCalls, type StartCall, type StartRecord, type Way, type Who } from './record.ts'

/** The record that answers for a version of a runtime, and whether it holds there. */
export interface KnownStarts {
  readonly record: StartRecord
  readonly basis: StartBasis
}

/** Every runtime that was measured, oldest first. */
export const measuredRuntimes: readonly StartRecord[] = records

/** The newest version whose answers are certain. */
export function newestMeasured(runtime: StartRecord['runtime']): string {
  const [, , starts = ''] = runtimeVersions[runtime].find(([, , , basis]) => basis === 'measured') ?? []
  return starts
}

/** The nearest measured record, also for versions outside the known ones. */
export function knownStarts(runtime: StartRecord['runtime'], version: string): KnownStarts {
  const lines = runtimeVersions[runtime]
  const [, , starts, basis] = lines.find(([since]) => isAtLeast(version, since)) ?? lines.at(-1) ?? []
  const record = records.find((each) => each.runtime === runtime && each.version === starts)
  if (record === undefined || basis === undefined) throw new Error(`no record of ${runtime} ${version}`)
  return { record, basis: isLaterSeries(version, lines[0]?.[0] ?? '') ? 'near' : basis }
}

/** What holds for `1.4.1` holds for `1.4.9`; `1.5` may be another program. */
function isLaterSeries(version: string, newest: string): boolean {
  const seriesOf = (each: string) => each.split('.').slice(0, 2).join('.')
  return compareVersions(seriesOf(version), seriesOf(newest)) > 0
}

/** One way to start a process. */
export interface StartCase {
  readonly way: Way
  readonly noNewPrivileges: boolean
  readonly who: Who
}

/** What the runtime of the record makes behind the filter in this case, in its order. */
export function startCallsOf(
  record: StartRecord,
  { way, noNewPrivileges, who }: StartCase,
): readonly StartCall[] {
  const found = record.rows
    .map((number) => rows[number])
    .find(
      (row) => row?.noNewPrivileges === noNewPrivileges && row.ways.includes(way) && row.who.includes(who),
    )
  return found === undefined ? [] : readCalls(found.calls)
}
