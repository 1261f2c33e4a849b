import type { Store } from '../store.ts'
import { remembered, rememberedOf } from './remembered.ts'
import { type Row, rowsOf } from './rows.ts'
import { type Seen, seenCalls } from './seen.ts'

const seenOf = remembered(seenCalls)

export function selectSeen(store: Store): ReadonlyMap<string, Seen> {
  return seenOf(store.sources, store.focus)
}

interface RowParts extends Pick<Store, 'catalog' | 'readable' | 'baseline' | 'target' | 'startsFor'> {
  readonly seen: ReadonlyMap<string, Seen>
}

const rows = rememberedOf(({ catalog, readable, ...parts }: RowParts): readonly Row[] =>
  catalog === undefined || readable === undefined
    ? noRows
    : rowsOf({ catalog, document: readable, ...parts }),
)
const noRows: readonly Row[] = []

export function selectRows(store: Store): readonly Row[] {
  const { catalog, readable, baseline, target, startsFor } = store
  return rows({ catalog, readable, baseline, seen: selectSeen(store), target, startsFor })
}

export interface Counts {
  readonly allowed: number
  readonly conditional: number
  /** Neither, among the calls that the architecture has. */
  readonly denied: number
  readonly seen: number
  readonly uncovered: number
  readonly changed: number
}

const counted = remembered((all: readonly Row[]): Counts => {
  const having = (status: Row['statuses'][number]) =>
    all.filter((row) => row.statuses.includes(status)).length
  const allowed = having('allowed')
  const conditional = having('conditional')
  return {
    allowed,
    conditional,
    denied: all.length - allowed - conditional - having('absent'),
    seen: having('seen'),
    uncovered: having('uncovered'),
    changed: having('changed'),
  }
})

export function selectCounts(store: Store): Counts {
  return counted(selectRows(store))
}

const bothSelected = remembered((all: readonly Row[], name: string | undefined) =>
  all.find((row) => row.name === name),
)

export function selectSelectedRow(store: Store): Row | undefined {
  return bothSelected(selectRows(store), store.selected)
}

/** True when nothing can be edited by table and buttons: the text cannot be read, or another tab edits it. */
export function selectIsReadOnly(store: Store): boolean {
  return selectIsUnreadable(store) || store.isElsewhere
}

/** True when the text on screen cannot be read; the table then shows the last good reading. */
export function selectIsUnreadable(store: Store): boolean {
  return store.document?.reading.kind === 'unreadable'
}
