import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import style from './menu.module.css'

interface MenuProps {
  /** The element that opens it; it gets the trigger's behaviour. */
  readonly trigger: ReactElement
  readonly children: ReactNode
  readonly align?: 'start' | 'end'
  readonly onOpen?: () => void
}

export function Menu({ trigger, children, align = 'start', onOpen }: MenuProps) {
  return (
    <Base.Root modal={false} onOpenChange={(isOpen) => isOpen && onOpen?.()}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={style.positioner} sideOffset={4} align={align}>
          <Base.Popup className={style.popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface MenuItemProps {
  readonly children: ReactNode
  readonly onSelect: () => void
  readonly hint?: string
  readonly disabled?: boolean
}

export function MenuItem({ children, onSelect, hint, disabled = false }: MenuItemProps) {
  return (
    <Base.Item className={style.item} onClick={onSelect} disabled={disabled}>
      {children}
      {hint !== undefined && <span className={style.hint}>{hint}</span>}
    </Base.Item>
  )
}

export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <div className={style.label}>{children}</div>
}

export function MenuSeparator() {
  return <Base.Separator className={style.separator} />
}
