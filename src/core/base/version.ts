/** Compares versions by their numbers: `2.10` is above `2.9`, `2.5` equals `2.5.0`, what follows is left out. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)]
  for (let place = 0; place < Math.max(left.length, right.length); place += 1) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

export function isAtLeast(version: string, least: string): boolean {
  return compareVersions(version, least) >= 0
}

function numbersOf(version: string): readonly number[] {
  return (/\d+(\.\d+)*/.exec(version)?.[0] ?? '').split('.').map(Number)
}
