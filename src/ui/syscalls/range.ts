/** Rows marked together: from where the marking began to where it is now, both ends included. */
export interface Range {
  readonly anchor: number
  readonly active: number
}

export function rangeNames<T extends { readonly name: string }>(
  rows: readonly T[],
  { anchor, active }: Range,
): readonly string[] {
  const [from, to] = anchor < active ? [anchor, active] : [active, anchor]
  return rows.slice(from, to + 1).map((row) => row.name)
}

export function isInRange(index: number, { anchor, active }: Range): boolean {
  return anchor !== active && index >= Math.min(anchor, active) && index <= Math.max(anchor, active)
}

/** How far a key moves; undefined for keys that do not move. */
export function stepOf(key: string, page: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  }
  return steps[key]
}

export function clampIndex(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index))
}
