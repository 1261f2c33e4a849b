/** Where one column of a table with padded cells stands. */
export interface CellRange {
  readonly start: number
  /** Where the next column begins; Infinity for the last. */
  readonly end: number
}

/** The place of the column with that title, from the line of titles. */
export function columnUnder(titles: string, title: string): CellRange | undefined {
  const words = [...titles.matchAll(/\S+/g)]
  const at = words.findIndex(([word]) => word === title)
  const word = words[at]
  if (word === undefined) return undefined
  return { start: word.index, end: words[at + 1]?.index ?? Number.POSITIVE_INFINITY }
}

/** The cell of a line in that column; a cell that begins further left or runs over is taken whole. */
export function cellIn(line: string, { start, end }: CellRange): string {
  const inside = line.slice(start, end).trim()
  return /^\S+/.exec(inside)?.[0] ?? ''
}
