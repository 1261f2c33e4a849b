import { ListFilter } from 'lucide-react'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { allowAllSeen } from '#state/actions/allow-seen.ts'
import { commands } from '#state/actions/commands.ts'
import { giveEffect } from '#state/actions/editing.ts'
import { useStudio } from '#state/store.ts'
import { selectPath } from '#state/views/path.ts'
import { selectCounts, selectIsReadOnly } from '#state/views/table.ts'
import { Button } from '../kit/button.tsx'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../kit/menu.tsx'
import { effectChoices } from './effect-choices.ts'
import { FacetsPopover } from './facets-popover.tsx'
import { readQuery } from './match-query.ts'
import { NextStep } from './next-step.tsx'
import search from './search.module.css'
import { SearchField } from './search-field.tsx'
import style from './toolbar.module.css'
import type { SyscallTable } from './use-syscall-table.ts'

export function Toolbar({ table }: { readonly table: SyscallTable }) {
  const { t } = useTranslation()
  const { seen } = useStudio(selectCounts)
  const unreadable = useStudio(selectIsReadOnly)
  const query = useStudio((store) => store.query)
  const { runtime, runtimeVersion: version } = useStudio((store) => store.target)
  const scope = useStudio((store) => store.startsFor)
  const isFirst = useStudio((store) => selectPath(store).present === 'allow' && selectPath(store).isBlank)
  const id = useId()
  const [problem] = useMemo(() => readQuery(query).problems, [query])
  return (
    <div className={style.bar}>
      <SearchField
        shown={table.getRowModel().rows.length}
        problemId={problem === undefined ? undefined : id}
      />
      <FacetsPopover table={table} />
      <NextStep />
      <Button
        look={isFirst ? 'primary' : 'plain'}
        onClick={allowAllSeen}
        disabled={seen === 0 || unreadable}
        title={t(`syscalls.allow-all-seen-${scope}`, { runtime, version })}
      >
        {t('syscalls.allow-all-seen')}
      </Button>
      <BulkMenu table={table} disabled={unreadable} />
      <p id={id} className={search.problem} aria-live="polite" hidden={problem === undefined}>
        {problem && t(problem.code, problem.params)}
      </p>
    </div>
  )
}

function BulkMenu({ table, disabled }: { readonly table: SyscallTable; readonly disabled: boolean }) {
  const { t } = useTranslation()
  const rows = table.getRowModel().rows
  const trigger = (
    <Button
      look="quiet"
      disabled={disabled || rows.length === 0}
      aria-label={t('syscalls.bulk')}
      title={t('syscalls.bulk')}
    >
      <ListFilter size={14} aria-hidden />
      <span className={style.wideOnly}>{t('syscalls.bulk')}</span>
    </Button>
  )
  return (
    <Menu trigger={trigger} align="end">
      <MenuItem onSelect={commands.restrict.run}>{t('learn.command')}</MenuItem>
      <MenuSeparator />
      <MenuLabel>{t('syscalls.bulk-label', { count: rows.length })}</MenuLabel>
      {effectChoices.map(({ key, words, effect }) => (
        <MenuItem
          key={key}
          onSelect={() =>
            giveEffect(
              rows.map((row) => row.original.name),
              effect,
            )
          }
        >
          {t(words)}
        </MenuItem>
      ))}
    </Menu>
  )
}
