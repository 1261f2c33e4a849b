import type { Catalog } from '#catalog/catalog.ts'
import type { Importer } from './importer.ts'

export interface Likelihood {
  readonly importer: Importer
  readonly sureness: number
}

/** The members in the order in which they should be asked for a line, the surest first. */
export function rank(
  members: readonly Importer[],
  head: readonly string[],
  catalog: Catalog,
): readonly Likelihood[] {
  return members
    .map((importer) => ({ importer, sureness: importer.recognise(head, catalog) }))
    .toSorted((a, b) => b.sureness - a.sureness)
}

/** The share of non-empty lines that fit a pattern, 0 … 1. */
export function share(lines: readonly string[], pattern: RegExp): number {
  const filled = lines.filter((line) => line.trim() !== '')
  if (filled.length === 0) return 0
  return filled.filter((line) => pattern.test(line)).length / filled.length
}
