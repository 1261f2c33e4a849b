import { changedRuns } from '#core/profile/edits/line-difference.ts'

export interface ChangedLine {
  readonly sign: '-' | '+'
  readonly text: string
  readonly key: string
}

/** Larger differences than this are told as one block. */
const mostChanged = 600

/** The lines that go and come between two texts, in order; lines that stay are left out. */
export function changedLines(before: string, after: string): readonly ChangedLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return changedRuns(old, now, mostChanged).flatMap(({ x, right, y, bottom }) => [
    ...linesOf('-', old, x, right),
    ...linesOf('+', now, y, bottom),
  ])
}

function linesOf(
  sign: ChangedLine['sign'],
  lines: readonly string[],
  from: number,
  to: number,
): readonly ChangedLine[] {
  return lines.slice(from, to).map((text, at) => ({ sign, text, key: `${sign}${from + at}` }))
}
