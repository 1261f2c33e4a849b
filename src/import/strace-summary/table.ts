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
  return /^-{2,}( -{2,})*\s*$/.test(line)
}

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
  if (!/^[a-z_][a-z0-9_#]*$/.test(name)) return undefined
  const calls = columns.calls && cell(line, columns.calls)
  if (calls !== undefined && !/^\d+$/.test(calls)) return undefined
  const errors = columns.errors === undefined ? '' : cell(line, columns.errors)
  if (!/^\d*$/.test(errors)) return undefined
  return { name, calls: calls === undefined ? undefined : Number(calls), errors: Number(errors) }
}

function cell(line: string, { start, end }: Column): string {
  return line.slice(start, end).trim()
}
