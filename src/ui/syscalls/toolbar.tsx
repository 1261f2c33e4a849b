import { ListFilter, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { allowAllSeen, giveEffect } from '#state/editing.ts'
import type { Facet } from '#state/facets.ts'
import { selectCounts, selectIsUnreadable } from '#state/selectors.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { Menu, MenuItem, MenuLabel } from '../kit/menu.tsx'
import { FocusChip } from '../timeline/focus-chip.tsx'
import { effectChoices } from './effect-choices.ts'
import { FacetsPopover } from './facets-popover.tsx'
import style from './toolbar.module.css'
import type { SyscallTable } from './use-syscall-table.ts'

export function Toolbar({ table }: { readonly table: SyscallTable }) {
  const { t } = useTranslation()
  const { seen } = useStudio(selectCounts)
  const unreadable = useStudio(selectIsUnreadable)
  return (
    <div className={style.bar}>
      <SearchField table={table} />
      <FacetsPopover table={table} />
      <Button onClick={allowAllSeen} disabled={seen === 0 || unreadable}>
        {t('syscalls.allow-all-seen')}
      </Button>
      <BulkMenu table={table} disabled={unreadable} />
    </div>
  )
}

function SearchField({ table }: { readonly table: SyscallTable }) {
  const { t } = useTranslation()
  const query = useStudio((store) => store.query)
  const facets = useStudio((store) => store.facets)
  const search = useStudio((store) => store.workspaceActions.search)
  const shown = table.getRowModel().rows.length
  return (
    <search className={style.search}>
      <Search size={14} aria-hidden />
      <FocusChip />
      {facets.map((facet) => (
        <FacetChip key={facet.kind + facet.value} facet={facet} />
      ))}
      <input
        id="search-syscalls"
        type="search"
        className={style.input}
        aria-label={t('syscalls.search')}
        placeholder={t('syscalls.search-hint')}
        value={query}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => search(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && search('')}
      />
      <span className={style.shown} aria-live="polite">
        {t('syscalls.shown', { count: shown })}
      </span>
      <kbd className={style.key}>/</kbd>
    </search>
  )
}

function FacetChip({ facet }: { readonly facet: Facet }) {
  const { t } = useTranslation()
  const toggle = useStudio((store) => store.workspaceActions.toggleFacet)
  const words = t(`${facet.kind === 'group' ? 'family' : facet.kind}.${facet.value}`)
  return (
    <button
      type="button"
      className={style.chip}
      aria-label={t('syscalls.remove-filter', { filter: words })}
      onClick={() => toggle(facet)}
    >
      {words}
      <span aria-hidden="true">×</span>
    </button>
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
