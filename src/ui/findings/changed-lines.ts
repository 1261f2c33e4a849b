export interface ChangedLine {
  readonly sign: '-' | '+'
  readonly text: string
  readonly key: string
}

/** Larger differences than this are told as one block. */
const mostCells = 400_000

/** The lines that go and come between two texts, in order; lines that stay are left out. */
export function changedLines(before: string, after: string): readonly ChangedLine[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1
  let end = 0
  while (
    end < old.length - start &&
    end < fresh.length - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  ) {
    end += 1
  }
  const [mine, theirs] = [old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)]
  const kept = mine.length * theirs.length > mostCells ? [] : commonLines(mine, theirs)
  const removed = (at: number): ChangedLine => ({ sign: '-', text: mine[at] ?? '', key: `-${start + at}` })
  const added = (at: number): ChangedLine => ({ sign: '+', text: theirs[at] ?? '', key: `+${start + at}` })
  const lines: ChangedLine[] = []
  let [a, b] = [0, 0]
  for (const [keptA, keptB] of [...kept, [mine.length, theirs.length] as const]) {
    for (; a < keptA; a += 1) lines.push(removed(a))
    for (; b < keptB; b += 1) lines.push(added(b))
    a = keptA + 1
    b = keptB + 1
  }
  return lines
}

/** Places of the longest common subsequence. */
function commonLines(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i] as Uint32Array
      const below = lengths[i + 1] as Uint32Array
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  const places: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      places.push([i, j])
      i += 1
      j += 1
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1
    else j += 1
  }
  return places
}
