/** The share of non-empty lines that fit a pattern, 0 … 1. */
export function share(lines: readonly string[], pattern: RegExp): number {
  const filled = lines.filter((line) => line.trim() !== '')
  if (filled.length === 0) return 0
  return filled.filter((line) => pattern.test(line)).length / filled.length
}
