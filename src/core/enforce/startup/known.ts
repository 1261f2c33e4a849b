import { isAtLeast } from '../../base/version.ts'
import { ranges, records, rows } from './data/starts.ts'
import {
  readCalls,
  type StartCall,
  type StartRecord,
  type VersionRange,
  type Way,
  type Who,
} from './record.ts'

/** The record that answers for a version of a runtime, and whether it holds there. */
export interface KnownStarts {
  readonly record: StartRecord
  readonly basis: VersionRange['basis']
}

/** Every runtime that was measured, oldest first. */
export const measuredRuntimes: readonly StartRecord[] = records

/** The newest version whose answers are certain. */
export function newestMeasured(runtime: StartRecord['runtime']): string {
  const sure = ranges.filter((each) => each.runtime === runtime && each.basis === 'measured')
  return sure.at(-1)?.record ?? ''
}

const before = (version: string, below: string) => below === '' || !isAtLeast(version, below)

/** The nearest measured record; the ranges have no gap. */
export function knownStarts(runtime: StartRecord['runtime'], version: string): KnownStarts {
  const own = ranges.filter((each) => each.runtime === runtime)
  const range = own.find(({ from, below }) => isAtLeast(version, from) && before(version, below))
  const record = records.find((each) => each.runtime === runtime && each.version === range?.record)
  if (range === undefined || record === undefined) throw new Error(`no record of ${runtime} ${version}`)
  return { record, basis: range.basis }
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
