import { type SortingState, useTable } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import { useStudio } from '#state/store.ts'
import type { Row } from '#state/views/rows.ts'
import { selectRows } from '#state/views/table.ts'
import { type Query, rankOf, readQuery } from './match-query.ts'
import type { Search } from './search-index.ts'
import { columnFiltersOf, columns, features } from './table-model.ts'
import { useSearch } from './use-search.ts'

const byName: SortingState = [{ id: 'name', desc: false }]
const byFit: SortingState = []

/** The table over all rows: what is searched, narrowed and in which order. */
export function useSyscallTable() {
  const rows = useStudio(selectRows)
  const text = useStudio((store) => store.query)
  const facets = useStudio((store) => store.facets)
  const search = useSearch()
  const [chosen, choose] = useState<SortingState>()
  const query = useMemo(() => readQuery(text), [text])
  const data = useMemo(() => fitting(rows, query, search), [rows, query, search])
  const columnFilters = useMemo(() => columnFiltersOf(facets), [facets])
  const sorting = chosen ?? (query.words.length > 0 ? byFit : byName)
  return useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.name,
    state: { sorting, columnFilters },
    onSortingChange: (next) => choose(typeof next === 'function' ? next(sorting) : next),
    enableSortingRemoval: false,
  })
}

/** Rows that fit, those whose name answers best first. */
function fitting(rows: readonly Row[], query: Query, search: Search | undefined): readonly Row[] {
  if (query.terms.length === 0 || search === undefined) return rows
  const found = rows.filter((row) => query.matches(search.subjectOf(row)))
  if (query.words.length === 0) return found
  const ranks = new Map(found.map((row) => [row, rankOf(row.name, query.words)]))
  // Rows come by name, and sorting keeps that among equals.
  return found.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
}

export type SyscallTable = ReturnType<typeof useSyscallTable>
