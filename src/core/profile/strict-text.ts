import type { Extra } from '../json/tokenise.ts'
import type { Span } from '../json/tree.ts'
import type { ProfileDocument } from './document.ts'
import { isBlank } from './edits/gap.ts'
import { applyEdits } from './edits/text-edit.ts'
import type { Profile } from './profile.ts'

/**
 * The profile as strict JSON: without comments, trailing commas and byte order mark, ending with a line break;
 * everything else stays as written. Of a runtime configuration (config.json) only its `linux.seccomp`.
 * Undefined for a text that cannot be read.
 */
export function strictText({ text, reading }: ProfileDocument): string | undefined {
  if (reading.kind !== 'profile') return undefined
  if (reading.root === reading.tree) return withoutExtras(text, reading.extras)
  const { start, end } = reading.root
  const inside = reading.extras.filter((extra) => extra.start >= start && extra.end <= end)
  const moved = inside.map((extra) => ({ ...extra, start: extra.start - start, end: extra.end - start }))
  return withoutExtras(text.slice(start, end), moved)
}

/** The text without what strict JSON does not know, ending with a line break. */
export function withoutExtras(text: string, extras: readonly Extra[]): string {
  const comments = runsOf(
    text,
    extras.filter(({ kind }) => kind === 'comment'),
  )
  const others = extras.filter(({ kind }) => kind !== 'comment')
  const gone = [...others, ...comments.map((run) => withBlanks(text, run))]
  const bare = applyEdits(
    text,
    gone.map(({ start, end }) => ({ start, end, text: '' })),
  )
  return /[^\s]\r?\n$/.test(bare) ? bare : `${bare.trimEnd()}\n`
}

/** What two readings must agree on: all that a profile says, without where it stands in its text. */
export function isSameProfile(a: Profile, b: Profile): boolean {
  return JSON.stringify(a, withoutPlaces) === JSON.stringify(b, withoutPlaces)
}

function withoutPlaces(key: string, value: unknown): unknown {
  if (key === 'at') return undefined
  return typeof value === 'bigint' ? `${value}n` : value
}

/** Comments that only blanks part, as one. */
function runsOf(text: string, comments: readonly Span[]): readonly Span[] {
  const runs: Span[] = []
  for (const { start, end } of comments) {
    const last = runs.at(-1)
    if (last !== undefined && endOfBlanks(text, last.end) === start)
      runs[runs.length - 1] = { start: last.start, end }
    else runs.push({ start, end })
  }
  return runs
}

/** A run of comments with the blanks that would be left over: its whole lines, or those on one side. */
function withBlanks(text: string, { start, end }: Span): Span {
  const after = endOfBlanks(text, end)
  const before = startOfBlanks(text, start)
  const endsLine = after === text.length || isLineBreak(text[after])
  if (!endsLine) return { start, end: after }
  const begins = before === 0 || (before === 1 && text.startsWith('\ufeff'))
  if (begins) return { start: before, end: endOfLineBreak(text, after) }
  if (!isLineBreak(text[before - 1])) return { start: before, end: after }
  return { start: before - (text.slice(before - 2, before) === '\r\n' ? 2 : 1), end: after }
}

function isLineBreak(char: string | undefined): boolean {
  return char === '\n' || char === '\r'
}

function endOfBlanks(text: string, from: number): number {
  let at = from
  while (isBlank(text[at])) at += 1
  return at
}

function startOfBlanks(text: string, from: number): number {
  let at = from
  while (isBlank(text[at - 1])) at -= 1
  return at
}

function endOfLineBreak(text: string, at: number): number {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2
  return Math.min(at + 1, text.length)
}
