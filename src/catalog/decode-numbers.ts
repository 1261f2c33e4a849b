import { absentMark, type PackedTable, sameMark } from './packed.ts'

export interface NumberTable {
  readonly numbers: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<number, string>
}

/** Unpacks the number tables; each may refer to an earlier one. */
export function decodeTables(
  packed: readonly PackedTable[],
  names: readonly string[],
): ReadonlyMap<string, NumberTable> {
  const columns = new Map<string, readonly (number | undefined)[]>()
  const tables = new Map<string, NumberTable>()
  for (const table of packed) {
    const column = decodeColumn(table.text, columns.get(table.like) ?? [])
    columns.set(table.id, column)
    tables.set(table.id, indexed(names, column, table.base))
  }
  return tables
}

function decodeColumn(text: string, like: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const column: (number | undefined)[] = []
  for (const word of text.split(' ')) {
    const mark = word.charAt(0)
    if (mark !== sameMark && mark !== absentMark) {
      column.push(Number.parseInt(word, 36))
      continue
    }
    const count = word.length === 1 ? 1 : Number.parseInt(word.slice(1), 36)
    for (let i = 0; i < count; i++) column.push(mark === sameMark ? like[column.length] : undefined)
  }
  return column
}

function indexed(
  names: readonly string[],
  column: readonly (number | undefined)[],
  base: number,
): NumberTable {
  const numbers = new Map<string, number>()
  const byNumber = new Map<number, string>()
  names.forEach((name, index) => {
    const number = column[index]
    if (number === undefined) return
    numbers.set(name, number + base)
    byNumber.set(number + base, name)
  })
  return { numbers, names: byNumber }
}
