import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import style from './grid.module.css'
import { type ShownColumn, shownColumns } from './table-model.ts'
import type { SyscallTable } from './use-syscall-table.ts'

export function GridHead({ table }: { readonly table: SyscallTable }) {
  const { t } = useTranslation()
  return (
    <div role="rowgroup">
      <div role="row" className={style.head} aria-rowindex={1}>
        <div role="columnheader" aria-colindex={1}>
          <span className="visually-hidden">{t('syscalls.column-allowed')}</span>
        </div>
        {shownColumns.map((id, at) => (
          <HeadCell key={id} id={id} index={at + 2} table={table} />
        ))}
      </div>
    </div>
  )
}

interface HeadCellProps {
  readonly id: ShownColumn
  readonly index: number
  readonly table: SyscallTable
}

function HeadCell({ id, index, table }: HeadCellProps) {
  const { t } = useTranslation()
  const column = table.getColumn(id)
  const sorted = column?.getIsSorted() ?? false
  const sort = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'
  return (
    <div role="columnheader" className={style[`head-${id}`]} aria-colindex={index} aria-sort={sort}>
      <button type="button" className={style.sort} onClick={column?.getToggleSortingHandler()}>
        {t(`syscalls.column-${id}`)}
        {sorted === 'asc' && <ArrowUp size={12} aria-hidden />}
        {sorted === 'desc' && <ArrowDown size={12} aria-hidden />}
      </button>
    </div>
  )
}
