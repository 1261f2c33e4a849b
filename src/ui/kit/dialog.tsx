import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from './button.tsx'
import style from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the bottom, the primary one last. */
  readonly actions?: ReactNode
  readonly wide?: boolean
}

/** A modal dialog that is open as long as it is rendered. */
export function Dialog({ title, onClose, children, actions, wide = false }: DialogProps) {
  const { t } = useTranslation()
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={style.backdrop} />
        <Base.Popup className={wide ? `${style.popup} ${style.wide}` : style.popup}>
          <div className={style.head}>
            <Base.Title className={style.title}>{title}</Base.Title>
            <Base.Close
              className={buttonClass({ look: 'quiet', iconOnly: true })}
              aria-label={t('kit.close')}
            >
              <X size={16} aria-hidden />
            </Base.Close>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <div className={style.body} tabIndex={0}>
            {children}
          </div>
          {actions !== undefined && <div className={style.foot}>{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
