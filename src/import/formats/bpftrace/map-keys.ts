import type { Catalog } from '#catalog/catalog.ts'
import type { Message } from '#core/base/message.ts'
import { inferFromNumbers, nameNumbers } from '../../architecture/number-architecture.ts'
import { type CallIdentity, callNamed, callNumbered, createCallSums } from '../../evidence/call-sums.ts'
import type { Findings } from '../../lines/session.ts'

/** One printed line of a map. */
export interface MapRow {
  /** The map's name without its `@`. */
  readonly map: string
  /** What stands between the brackets, `small64, 262`. */
  readonly key: string
  readonly times: number
  readonly line: number
}

export interface MapKeys {
  /** False when there are more rows than anybody prints; they are left out. */
  add(row: MapRow): boolean
  finish(): Findings
}

type Column =
  | { readonly kind: 'names'; readonly at: number }
  | { readonly kind: 'numbers'; readonly at: number; readonly isSure: boolean }

const mostRows = 100_000

/** Every table ends below, but for those that begin at 4000, 5000, 6000 or at bit 30. */
const highestUsual = 600

/** Decides map by map which part of the keys names the call, once all keys are known. */
export function createMapKeys(catalog: Catalog): MapKeys {
  const rows: MapRow[] = []

  function finish(): Findings {
    const chosen = [...groupByMap(rows)].map(([map, all]) => ({ map, all, column: columnOf(all, catalog) }))
    const hasSure = chosen.some(({ column }) => column && (column.kind === 'names' || column.isSure))
    const sums = createCallSums()
    const warnings: Message[] = []
    for (const { map, all, column } of chosen) {
      const isUsable = column && (column.kind === 'names' || column.isSure || !hasSure)
      if (column && isUsable) warnings.push(...count(all, column, sums, catalog))
      else warnings.push({ code: 'map-left-out', params: { map: `@${map}`, count: all.length } })
    }
    const { calls, warnings: named } = nameNumbers(sums.list(), catalog)
    return { calls, warnings: [...warnings, ...named] }
  }

  return {
    add(row) {
      if (rows.length >= mostRows) return false
      rows.push(row)
      return true
    },
    finish,
  }
}

function groupByMap(rows: readonly MapRow[]): ReadonlyMap<string, readonly MapRow[]> {
  const maps = new Map<string, MapRow[]>()
  for (const row of rows) {
    const known = maps.get(row.map)
    if (known) known.push(row)
    else maps.set(row.map, [row])
  }
  return maps
}

const partsOf = ({ key }: MapRow) => key.split(/,\s*/)

function columnOf(rows: readonly MapRow[], catalog: Catalog): Column | undefined {
  const width = Math.max(...rows.map((row) => partsOf(row).length))
  const columns = Array.from({ length: Math.min(width, 16) }, (_, at) =>
    rows.map((row) => partsOf(row)[at] ?? ''),
  )
  const probes = columns.findIndex((cells) => cells.every((cell) => probeName(cell) !== undefined))
  if (probes !== -1) return { kind: 'names', at: probes }
  const numbers = columns.flatMap((cells, at) =>
    cells.every((cell) => /^\d{1,10}$/.test(cell)) ? [{ cells, at }] : [],
  )
  const sure = numbers.find(({ cells }) => inferFromNumbers(distinct(cells), [], catalog) !== undefined)
  if (sure) return { kind: 'numbers', at: sure.at, isSure: true }
  const names = columns.findIndex((cells) => areNames(cells, catalog))
  if (names !== -1) return { kind: 'names', at: names }
  const likely = numbers.filter(({ cells }) => cells.every((cell) => Number(cell) < highestUsual))
  const [only, ...others] = likely
  return only && others.length === 0 ? { kind: 'numbers', at: only.at, isSure: false } : undefined
}

/** The names of programs stand in such maps too, and some are called like calls: nearly all must fit. */
function areNames(cells: readonly string[], catalog: Catalog): boolean {
  const known = cells.filter((cell) => /^[a-z_]\w*$/i.test(cell) && callNamed(cell, catalog) !== undefined)
  return known.length >= 3 && known.length >= 0.9 * cells.length
}

function distinct(cells: readonly string[]): readonly number[] {
  return [...new Set(cells)].map(Number)
}

/** `tracepoint:syscalls:sys_enter_read`, `kprobe:__x64_sys_read`; exits repeat what the entries counted. */
function probeName(cell: string): string | undefined {
  const point = /^(?:t|tracepoint|rawtracepoint):(?:syscalls:)?(sys_(?:enter|exit)_\w+)$/.exec(cell)?.[1]
  return point ?? /^(?:k|kprobe|f|fentry|kfunc):(?:vmlinux:)?(__\w+_sys_\w+|sys_\w+)$/.exec(cell)?.[1]
}

function count(
  rows: readonly MapRow[],
  column: Column,
  sums: ReturnType<typeof createCallSums>,
  catalog: Catalog,
): readonly Message[] {
  const unknown: string[] = []
  for (const { key, times, line } of lastPrinted(rows)) {
    const cell = key.split(/,\s*/)[column.at] ?? ''
    if (/\bsys_exit_/.test(cell)) continue
    const call = callOf(cell, column, catalog)
    if (call === undefined) unknown.push(cell)
    else sums.add(call, line, times)
  }
  if (unknown.length === 0) return []
  return [{ code: 'keys-left-out', params: { count: unknown.length } }]
}

function callOf(cell: string, column: Column, catalog: Catalog): CallIdentity | undefined {
  if (column.kind === 'numbers') return callNumbered(cell)
  const probe = probeName(cell)
  return probe === undefined ? callNamed(cell, catalog) : callNamed(probe, catalog, 'kernel')
}

/**
 * A script that prints a map every second prints its sums again and again, unless it clears the map between.
 * Where no key ever falls the last print holds all; where one falls, each print stands for itself.
 */
function lastPrinted(rows: readonly MapRow[]): readonly MapRow[] {
  const latest = new Map<string, MapRow>()
  for (const row of rows) {
    const before = latest.get(row.key)
    if (before !== undefined && before.times > row.times) return rows
    latest.set(row.key, row)
  }
  return [...latest.values()]
}
