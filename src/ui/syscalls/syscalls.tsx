import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DefaultEffect } from './default-effect.tsx'
import { Facets } from './facets.tsx'
import { Grid } from './grid.tsx'
import style from './syscalls.module.css'
import { Toolbar } from './toolbar.tsx'
import { useSyscallTable } from './use-syscall-table.ts'

interface SyscallsProps {
  /** Without its rows it is there sooner. */
  readonly hasRows?: boolean
  /** What stands between the tools and the rows. */
  readonly children?: ReactNode
}

/** The middle of the screen: filters, search and the table of system calls. */
export function Syscalls({ hasRows = true, children }: SyscallsProps) {
  const { t } = useTranslation()
  const table = useSyscallTable()
  return (
    <>
      <nav className={style.filters} aria-label={t('syscalls.filters-region')}>
        <DefaultEffect />
        <Facets table={table} />
      </nav>
      <div className={style.table}>
        <Toolbar table={table} />
        {children}
        {hasRows && <Grid table={table} />}
      </div>
    </>
  )
}
