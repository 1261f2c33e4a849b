import { X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import type { Notice } from '#state/workspace.ts'
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
  useEffect(() => {
    const timer = setTimeout(() => dismiss(notice.id), stay)
    return () => clearTimeout(timer)
  }, [dismiss, notice.id])
  const takeBack = () => {
    undo()
    dismiss(notice.id)
  }
  return (
    <div className={style.notice}>
      <span>{t(notice.message.code, notice.message.params)}</span>
      {notice.undoable && (
        <Button look="link" onClick={takeBack}>
          {t('shell.take-back')}
        </Button>
      )}
      <Button look="quiet" size="small" iconOnly aria-label={t('kit.dismiss')} onClick={() => dismiss(notice.id)}>
        <X size={14} aria-hidden />
      </Button>
    </div>
  )
}
