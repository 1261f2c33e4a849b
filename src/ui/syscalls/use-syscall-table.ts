import { type SortingState, useTable } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import { selectRows } from '#state/selectors.ts'
import { useStudio } from '#state/store.ts'
import { columnFiltersOf, columns, features, matchesQuery } from './table-model.ts'

/** The table over all rows: what is searched, narrowed and in which order. */
export function useSyscallTable() {
  const data = useStudio(selectRows)
  const query = useStudio((store) => store.query)
  const facets = useStudio((store) => store.facets)
  const [sorting, setSorting] = useState<SortingState>([{ id: 'name', desc: false }])
  const columnFilters = useMemo(() => columnFiltersOf(facets), [facets])
  return useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.name,
    state: { sorting, columnFilters, globalFilter: query.trim() },
    onSortingChange: setSorting,
    enableSortingRemoval: false,
    globalFilterFn: (row, _column, text: string) => matchesQuery(row, text),
    getColumnCanGlobalFilter: (column) => column.id === 'search',
  })
}

export type SyscallTable = ReturnType<typeof useSyscallTable>
