export interface Row {
  readonly check: string
  readonly measured: number | undefined
  readonly target: number
  readonly sense: 'at least' | 'at most'
  readonly unit?: string
  /** Why there is no measurement, or what it is made of. */
  readonly note?: string
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[sorted.length % 2 === 0 ? middle - 1 : middle],
    sorted[middle],
  ]
  return (low + high) / 2
}

const figure = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0))

export function printRows(rows: readonly Row[]): void {
  const cells = rows.map(({ check, measured, target, sense, unit = '', note = '' }) => [
    check,
    `${sense === 'at least' ? '≥' : '≤'} ${figure(target)}${unit}`,
    measured === undefined ? '–' : `${figure(measured)}${unit}`,
    verdict(measured, target, sense),
    note,
  ])
  const table = [['check', 'target', 'measured', '', ''], ...cells]
  const widths = [0, 1, 2, 3].map((at) => Math.max(...table.map((row) => (row[at] ?? '').length)))
  for (const row of table)
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}

function verdict(measured: number | undefined, target: number, sense: Row['sense']): string {
  if (measured === undefined) return 'not measured'
  if (sense === 'at least' ? measured >= target : measured <= target) return 'met'
  return sense === 'at least'
    ? `missed by ${((1 - measured / target) * 100).toFixed(0)} %`
    : target === 0
      ? 'missed'
      : `over by ${((measured / target - 1) * 100).toFixed(0)} %`
}
