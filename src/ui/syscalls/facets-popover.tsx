import { Popover } from '@base-ui/react/popover'
import { SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import menu from '../kit/menu.module.css'
import { DefaultEffect } from './default-effect.tsx'
import { Facets } from './facets.tsx'
import style from './toolbar.module.css'
import type { SyscallTable } from './use-syscall-table.ts'

/** The filters where there is no room for their column. */
export function FacetsPopover({ table }: { readonly table: SyscallTable }) {
  const { t } = useTranslation()
  const count = useStudio((store) => store.facets.length)
  return (
    <Popover.Root>
      <Popover.Trigger render={<Button className={style.narrowOnly} />}>
        <SlidersHorizontal size={14} aria-hidden />
        {t('syscalls.filters', { count })}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={menu.positioner} sideOffset={4} align="end">
          <Popover.Popup
            className={`${menu.popup} ${style.facets}`}
            aria-label={t('syscalls.filters-region')}
          >
            <DefaultEffect />
            <Facets table={table} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
