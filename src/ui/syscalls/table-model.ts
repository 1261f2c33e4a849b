import {
  columnFacetingFeature,
  columnFilteringFeature,
  createColumnHelper,
  createFacetedRowModel,
  createFacetedUniqueValues,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import { type Facet, risks } from '#state/facets.ts'
import type { Row } from '#state/rows.ts'

export const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
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
  return `${outcomeOrder.indexOf(row.outcome.kind)} ${row.outcome.effect.action} ${row.outcome.effect.errnoRet ?? ''}`
}

/** What a search looks at: name, number, group, risk, argument names. */
function haystack(row: Row): string {
  const { syscall } = row
  const words = [
    row.name,
    row.nr,
    row.family,
    syscall?.group,
    syscall?.risk,
    ...(syscall?.args.map((each) => each.name) ?? []),
  ]
  return words.join(' ').toLowerCase()
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
    enableGlobalFilter: false,
    getUniqueValues: (row) => [...valuesOf[kind](row)],
    filterFn: (row, _column, chosen: readonly string[]) => oneOf(row, chosen, valuesOf[kind]),
  })
}

export const columns = helper.columns([
  helper.accessor('name', {
    sortFn: (a, b) => (a.original.name < b.original.name ? -1 : 1),
    enableGlobalFilter: false,
  }),
  helper.accessor('nr', { sortUndefined: 'last', enableGlobalFilter: false }),
  helper.accessor((row) => row.family ?? '', { id: 'family', enableGlobalFilter: false }),
  helper.accessor(riskRank, { id: 'risk', enableGlobalFilter: false }),
  helper.accessor('calls', { enableGlobalFilter: false, sortDescFirst: true }),
  helper.accessor(outcomeRank, { id: 'outcome', enableGlobalFilter: false }),
  facetColumn('status'),
  facetColumn('risk'),
  facetColumn('group'),
  helper.accessor(haystack, { id: 'search', enableSorting: false }),
])

/** Every word of the query must be found. */
export function matchesQuery(row: { readonly original: Row }, query: string): boolean {
  const text = haystack(row.original)
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

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
