/** Calls added up by a key, in the order in which the keys first stand. */
export function sumsBy<T extends { readonly calls: number }>(
  list: readonly T[],
  keyOf: (each: T) => string,
): readonly (readonly [key: string, calls: number])[] {
  const sums = new Map<string, number>()
  for (const each of list) sums.set(keyOf(each), (sums.get(keyOf(each)) ?? 0) + each.calls)
  return [...sums]
}

/** Counts by name added up, sorted by name. */
export function sumCounts(
  ...counts: readonly Readonly<Record<string, number>>[]
): Readonly<Record<string, number>> {
  const sums = new Map<string, number>()
  for (const [name, times] of counts.flatMap((each) => Object.entries(each))) {
    sums.set(name, (sums.get(name) ?? 0) + times)
  }
  return Object.fromEntries([...sums].toSorted(([a], [b]) => compare(a, b)))
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** Decimal texts without leading zeros: the longer one is the larger one. */
export function byNumber(a: string, b: string): number {
  return a.length - b.length || compare(a, b)
}
