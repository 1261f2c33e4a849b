/** Where the cells of a table stand, from its divider, and what they hold, from its header. */
export interface TableColumns {
  readonly name: Column
  readonly calls: Column | undefined
  readonly errors: Column | undefined
}

interface Column {
  readonly start: number
  /** Infinity for the last column: its cells run to the end of the line. */
  readonly end: number
}

export interface Row {
  readonly name: string
  /** Undefined when the table has no such column. */
  readonly calls: number | undefined
  readonly errors: number
}

const titles =
  /^\s*(?:(?:% time|seconds|shortest|longest|usecs\/call|calls|errors|wall-(?:total|min|max|avg))\s+)*syscall(?:\s+(?:% time|seconds|shortest|longest|usecs\/call|calls|errors|wall-(?:total|min|max|avg)))*\s*$/
const title = /% time|\S+/g

export function isHeader(line: string): boolean {
  return titles.test(line)
}

export function isDivider(line: string): boolean {
  return /^\s*-{2,}( +-{2,})*\s*$/.test(line)
}

/** The usual columns, which a row that lost its header has. */
export const usualHeader = '% time seconds usecs/call calls errors syscall'

/** `  6.28    0.000565           1       383       127 newfstatat`, without a header or a divider above it. */
export const bareRow = /^\s*\d{1,3}[.,]\d\d\s+\d+[.,]\d{6}\s+\d+\s+\d+(?:\s+\d+)?\s+[a-z_]\w*\s*$/

/** The columns under a header, cut where the divider has its gaps; undefined when they do not fit. */
export function columnsOf(header: string, divider: string): TableColumns | undefined {
  const names: readonly string[] = header.match(title) ?? []
  const runs = [...divider.trimEnd().matchAll(/-+/g)]
  if (names.length !== runs.length) return undefined
  const columns = runs.map(({ 0: run, index }, at) => ({
    start: index,
    end: at === runs.length - 1 ? Number.POSITIVE_INFINITY : index + run.length,
  }))
  const column = (wanted: string) => columns[names.indexOf(wanted)]
  const name = column('syscall')
  return name && { name, calls: column('calls'), errors: column('errors') }
}

/** The row's cells; a blank in `errors` is a zero. Undefined when the line is no row. */
export function readRow(line: string, columns: TableColumns): Row | undefined {
  const name = cell(line, columns.name)
  if (!/^(?:[a-z_][a-z0-9_#]*|SYS_\d+)$/.test(name)) return undefined
  const calls = columns.calls && cell(line, columns.calls)
  if (calls !== undefined && !/^\d+$/.test(calls)) return undefined
  const errors = columns.errors === undefined ? '' : cell(line, columns.errors)
  if (!/^\d*$/.test(errors)) return undefined
  return { name, calls: calls === undefined ? undefined : Number(calls), errors: Number(errors) }
}

function cell(line: string, { start, end }: Column): string {
  return line.slice(start, end).trim()
}

/**
 * A row of a copy whose columns moved: the name is the word that is a call, the numbers stand in the order of
 * the header, and only a blank in `errors` may be missing. Words behind the numbers are somebody's remark.
 */
export function readWords(line: string, header: string, isCall: (word: string) => boolean): Row | undefined {
  const words = line.trim().split(/\s+/)
  const name = words.find(isCall)
  const titlesInOrder: readonly string[] = header.match(title) ?? []
  const columns = titlesInOrder.filter((each) => each !== 'syscall')
  const numbers = words.filter((word) => /^\d+([.,]\d+)?$/.test(word))
  if (name === undefined || numbers.length === 0) return undefined
  const filled = numbers.length === columns.length ? columns : columns.filter((each) => each !== 'errors')
  if (numbers.length !== filled.length) return undefined
  const cellOf = (wanted: string) => numbers[filled.indexOf(wanted)]
  const [calls, errors] = [cellOf('calls'), cellOf('errors') ?? '0']
  if (calls === undefined || !/^\d+$/.test(calls) || !/^\d+$/.test(errors)) return undefined
  return { name, calls: Number(calls), errors: Number(errors) }
}
