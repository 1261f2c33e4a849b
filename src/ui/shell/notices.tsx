import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#state/slices/workspace.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import style from './notices.module.css'

const stay = 8000

/** The last thing that happened in bulk, with its way back. */
export function Notices() {
  const notices = useStudio((store) => store.notices)
  return (
    <div className={style.place} aria-live="polite">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </div>
  )
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation()
  const dismiss = useStudio((store) => store.workspaceActions.dismissNotice)
  const undo = useStudio((store) => store.documentActions.undo)
  const revision = useStudio((store) => store.revision)
  const isBehindLink = useStudio((store) => store.shared !== undefined)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismiss(notice.id), stay)
    return () => clearTimeout(timer)
  }, [dismiss, notice.id, held])
  const takeBack = () => {
    undo()
    dismiss(notice.id)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: being looked at only keeps the line from going
    <div
      className={style.notice}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{t(notice.message.code, notice.message.params)}</span>
      {notice.revision === revision && !isBehindLink && (
        <Button look="link" onClick={takeBack}>
          {t('shell.take-back')}
        </Button>
      )}
      <Button
        look="quiet"
        size="small"
        iconOnly
        aria-label={t('kit.dismiss')}
        onClick={() => dismiss(notice.id)}
      >
        <X size={14} aria-hidden />
      </Button>
    </div>
  )
}
