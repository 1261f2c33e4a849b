import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tick } from '#state/actions/editing.ts'
import { useStudio } from '#state/store.ts'
import type { Row } from '#state/views/rows.ts'
import { selectIsReadOnly, selectRows } from '#state/views/table.ts'
import { narrowScreen } from '../kit/use-media.ts'
import { ActionMenu } from './action-menu.tsx'
import style from './grid.module.css'
import { GridHead } from './grid-head.tsx'
import { clampIndex, isInRange, type Range, rangeNames } from './range.ts'
import { SyscallRow } from './row.tsx'
import { useGridKeys } from './use-grid-keys.ts'
import { useRowHeight } from './use-row-height.ts'
import type { SyscallTable } from './use-syscall-table.ts'

const noRows = { anchor: 0, active: 0 }

export function Grid({ table }: { readonly table: SyscallTable }) {
  const { t } = useTranslation()
  const rows = table.getRowModel().rows.map((row) => row.original)
  const total = useStudio((store) => selectRows(store).length)
  const unreadable = useStudio(selectIsReadOnly)
  const { scroller, virtualizer, onKeyDown, ...moving } = useGrid(rows, unreadable)
  return (
    <section
      className={unreadable ? `${style.panel} ${style.dimmed}` : style.panel}
      aria-label={t('syscalls.table')}
    >
      <div
        role="grid"
        aria-label={t('syscalls.grid')}
        aria-rowcount={rows.length + 1}
        aria-colcount={7}
        aria-multiselectable="true"
        className={style.grid}
        onKeyDown={onKeyDown}
      >
        <GridHead table={table} />
        {rows.length === 0 ? (
          <Nothing total={total} />
        ) : (
          <div ref={scroller} className={style.scroller} role="rowgroup">
            <div role="presentation" className={style.canvas} style={{ height: virtualizer.getTotalSize() }}>
              <Rows items={virtualizer.getVirtualItems()} rows={rows} {...moving} />
            </div>
          </div>
        )}
      </div>
      <ActionMenu />
    </section>
  )
}

/** The part of the table that is drawn, the rows that are marked, and the keys that move the mark. */
function useGrid(rows: readonly Row[], unreadable: boolean) {
  const [range, setRange] = useState<Range>(noRows)
  const scroller = useRef<HTMLDivElement>(null)
  const height = useRowHeight(scroller, rows.length === 0)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
  })
  const within: Range = {
    anchor: clampIndex(range.anchor, rows.length),
    active: clampIndex(range.active, rows.length),
  }
  const { moveTo, onKeyDown } = useGridKeys({
    rows,
    range: within,
    setRange,
    virtualizer,
    scroller,
    unreadable,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes were measured for another row height
  useEffect(() => virtualizer.measure(), [virtualizer, height])
  return { scroller, virtualizer, range: within, setRange, moveTo, onKeyDown }
}

interface RowsProps {
  readonly items: readonly { readonly index: number; readonly start: number }[]
  readonly rows: readonly Row[]
  readonly range: Range
  readonly setRange: (range: Range) => void
  readonly moveTo: (index: number, extend: boolean) => void
}

function Rows({ items, rows, range, setRange, moveTo }: RowsProps) {
  const selected = useStudio((store) => store.selected)
  const query = useStudio((store) => store.query)
  const disabled = useStudio(selectIsReadOnly)
  const mostCalls = rows.reduce((most, row) => Math.max(most, row.calls), 1)
  const latest = useRef({ rows, range })
  latest.current = { rows, range }
  const onTick = useCallback(
    (index: number, ticked: boolean, extend: boolean) => {
      const { rows, range } = latest.current
      const marked = extend ? { anchor: range.anchor, active: index } : { anchor: index, active: index }
      tick(rangeNames(rows, marked), ticked)
      setRange(marked)
    },
    [setRange],
  )
  const onPress = useCallback(
    (index: number, event: MouseEvent) => {
      moveTo(index, event.shiftKey)
      if (matchMedia(narrowScreen).matches) useStudio.getState().workspaceActions.showPane('rule')
    },
    [moveTo],
  )
  return items.map(({ index, start }) => {
    const row = rows[index]
    if (row === undefined) return null
    return (
      <SyscallRow
        key={row.name}
        row={row}
        index={index}
        top={start}
        query={query}
        selected={row.name === selected}
        marked={isInRange(index, range)}
        active={index === range.active}
        mostCalls={mostCalls}
        disabled={disabled}
        onTick={onTick}
        onPress={onPress}
      />
    )
  })
}

function Nothing({ total }: { readonly total: number }) {
  const { t } = useTranslation()
  const { search, setFacets } = useStudio((store) => store.workspaceActions)
  const clear = () => {
    search('')
    setFacets([])
  }
  return (
    <div className={style.nothing} role="row">
      <div role="gridcell">
        <p>{t('syscalls.nothing')}</p>
        <button type="button" className={style.clear} onClick={clear}>
          {t('syscalls.show-all', { count: total })}
        </button>
      </div>
    </div>
  )
}
