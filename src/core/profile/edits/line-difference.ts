/** Lines `x` … `right` of the one list stand for lines `y` … `bottom` of the other. */
export interface Hunk {
  readonly x: number
  readonly y: number
  right: number
  bottom: number
}

/** With more changed lines than this, finding them costs more than it saves. */
const usualSteps = 200

/** The runs of lines that two lists do not share, in order; one run where more than `mostSteps` lines changed. */
export function changedRuns(
  a: readonly string[],
  b: readonly string[],
  mostSteps = usualSteps,
): readonly Hunk[] {
  return diffLines(a, b, mostSteps) ?? [{ x: 0, y: 0, right: a.length, bottom: b.length }]
}

/** Furthest line of the first list by diagonal (its line minus the second list's). */
type Front = ReadonlyMap<number, number>

/** Myers’ greedy algorithm (An O(ND) Difference Algorithm, 1986); undefined when there is too much to do. */
function diffLines(
  a: readonly string[],
  b: readonly string[],
  mostSteps: number,
): readonly Hunk[] | undefined {
  const fronts: Front[] = []
  let front: Front = new Map([[1, 0]])
  for (let steps = 0; steps <= mostSteps; steps += 1) {
    fronts.push(front)
    const next = new Map(front)
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const x = slide(a, b, stepTo(front, diagonal, steps), diagonal)
      next.set(diagonal, x)
      if (x >= a.length && x - diagonal >= b.length) return hunksOf(fronts, a.length, b.length)
    }
    front = next
  }
  return undefined
}

/** Whether the best way to a diagonal adds a line of the second list; else it drops one of the first. */
function adds(front: Front, diagonal: number, steps: number): boolean {
  if (diagonal === -steps) return true
  return diagonal !== steps && (front.get(diagonal - 1) ?? -1) < (front.get(diagonal + 1) ?? -1)
}

function stepTo(front: Front, diagonal: number, steps: number): number {
  return adds(front, diagonal, steps) ? (front.get(diagonal + 1) ?? 0) : (front.get(diagonal - 1) ?? 0) + 1
}

/** Moves along equal lines. */
function slide(a: readonly string[], b: readonly string[], from: number, diagonal: number): number {
  let x = from
  while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1
  return x
}

/** Walks the fronts back from the end and joins neighbouring steps. */
function hunksOf(fronts: readonly Front[], width: number, height: number): readonly Hunk[] {
  const hunks: Hunk[] = []
  let [x, y] = [width, height]
  for (let steps = fronts.length - 1; steps > 0; steps -= 1) {
    const front = fronts[steps] ?? new Map<number, number>()
    const isAdded = adds(front, x - y, steps)
    const diagonal = x - y + (isAdded ? 1 : -1)
    const startX = front.get(diagonal) ?? 0
    const startY = startX - diagonal
    hunks.push({
      x: startX,
      y: startY,
      right: startX + (isAdded ? 0 : 1),
      bottom: startY + (isAdded ? 1 : 0),
    })
    ;[x, y] = [startX, startY]
  }
  return joined(hunks.reverse())
}

function joined(steps: readonly Hunk[]): readonly Hunk[] {
  const hunks: Hunk[] = []
  for (const step of steps) {
    const last = hunks.at(-1)
    if (last?.right === step.x && last.bottom === step.y)
      Object.assign(last, { right: step.right, bottom: step.bottom })
    else hunks.push({ ...step })
  }
  return hunks
}
