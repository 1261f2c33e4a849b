import {
  columnFacetingFeature,
  columnFilteringFeature,
  createColumnHelper,
  createFacetedRowModel,
  createFacetedUniqueValues,
  createFilteredRowModel,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import { type Facet, risks } from '#state/slices/facets.ts'
import type { Row } from '#state/views/rows.ts'

export const features = tableFeatures({
  columnFilteringFeature,
  columnFacetingFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  facetedRowModel: createFacetedRowModel(),
  facetedUniqueValues: createFacetedUniqueValues(),
  sortedRowModel: createSortedRowModel(),
})

const helper = createColumnHelper<typeof features, Row>()

/** Columns that are shown, in order; the others exist for filtering alone. */
export const shownColumns = ['name', 'nr', 'family', 'risk', 'calls', 'outcome'] as const
export type ShownColumn = (typeof shownColumns)[number]

function riskRank(row: Row): number {
  return row.syscall === undefined ? risks.length : risks.indexOf(row.syscall.risk)
}

const outcomeOrder = ['plain', 'conditional', 'unclear', 'default']

function outcomeRank(row: Row): string {
  const order = row.absent ? outcomeOrder.length : outcomeOrder.indexOf(row.outcome.kind)
  return `${order} ${row.outcome.effect.action} ${row.outcome.effect.errnoRet ?? ''}`
}

function oneOf(
  row: { readonly original: Row },
  chosen: readonly string[],
  values: (row: Row) => readonly string[],
) {
  return values(row.original).some((value) => chosen.includes(value))
}

const valuesOf: Readonly<Record<Facet['kind'], (row: Row) => readonly string[]>> = {
  status: (row) => row.statuses,
  risk: (row) => (row.syscall === undefined ? [] : [row.syscall.risk]),
  group: (row) => (row.family === undefined ? [] : [row.family]),
}

function facetColumn(kind: Facet['kind']) {
  return helper.accessor((row) => valuesOf[kind](row).join(' '), {
    id: `facet-${kind}`,
    enableSorting: false,
    getUniqueValues: (row) => [...valuesOf[kind](row)],
    filterFn: (row, _column, chosen: readonly string[]) => oneOf(row, chosen, valuesOf[kind]),
  })
}

export const columns = helper.columns([
  helper.accessor('name', {
    sortFn: (a, b) => (a.original.name < b.original.name ? -1 : 1),
  }),
  helper.accessor('nr', { sortUndefined: 'last' }),
  helper.accessor((row) => row.family ?? '', { id: 'family' }),
  helper.accessor(riskRank, { id: 'risk' }),
  helper.accessor('calls', { sortDescFirst: true }),
  helper.accessor(outcomeRank, { id: 'outcome' }),
  facetColumn('status'),
  facetColumn('risk'),
  facetColumn('group'),
])

/** Facets of one kind become one column filter. */
export function columnFiltersOf(facets: readonly Facet[]): { id: string; value: string[] }[] {
  const kinds: readonly Facet['kind'][] = ['status', 'risk', 'group']
  return kinds
    .map((kind) => ({
      id: `facet-${kind}`,
      value: facets.filter((facet) => facet.kind === kind).map((facet) => facet.value as string),
    }))
    .filter((filter) => filter.value.length > 0)
}
