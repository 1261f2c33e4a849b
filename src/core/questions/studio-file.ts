import { type Tally, withoutSamples } from '../base/tally.ts'
import type { AcceptedRisk } from '../profile/accepted.ts'
import type { Effect } from '../profile/profile.ts'
import type { Target } from '../target/target.ts'
import type { StartScope } from './learn/startup.ts'

/** Counts of one log that the profile was made from. */
export interface LogCounts {
  readonly name: string
  /** Switched off ones are kept and do not count. */
  readonly on: boolean
  readonly tally: Tally
}

/** One piece of work in one file: the profile and all that belongs to it and has no place in its own text. */
export interface StudioFile {
  readonly name: string
  /** Of the profile, to the letter. */
  readonly text: string
  readonly target: Target | undefined
  readonly accepted: readonly AcceptedRisk[]
  /** What "changed" is measured against, where that is another text. */
  readonly baseline: string | undefined
  /** The default that comes back when logging ends. */
  readonly enforced: Effect | undefined
  /** Whose starts proposals provide for; undefined: the usual, all current runtimes. */
  readonly startsFor: StartScope | undefined
  readonly logs: readonly LogCounts[]
}

/** First key of the file and its version. */
export const studioFileMark = 'seccompStudio'
export const studioFileVersion = 1

/**
 * The file as JSON. Texts stand in it as lists of lines, so that a review of two versions shows the lines of the
 * profile that differ; joined by line feeds they are what they were. U+FFFD is escaped: raw it is what a decoder
 * writes for bytes that are no UTF-8, and the reader refuses it.
 */
export function writeStudioFile(file: StudioFile): string {
  const { name, text, target, accepted, baseline, enforced, startsFor, logs } = file
  const whole = {
    [studioFileMark]: studioFileVersion,
    name,
    target,
    accepted,
    enforced,
    startsFor,
    profile: text.split('\n'),
    baseline: baseline === undefined || baseline === text ? undefined : baseline.split('\n'),
    logs:
      logs.length === 0
        ? undefined
        : logs.map(({ name: log, on, tally }) => ({ name: log, on, tally: withoutSamples(tally) })),
  }
  return `${JSON.stringify(whole, undefined, 2).replaceAll('\ufffd', '\\ufffd')}\n`
}
