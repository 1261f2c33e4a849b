import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { save } from '#state/actions/journal.ts'
import { rescueFile } from '#state/actions/rescue.ts'
import { useStudio } from '#state/store.ts'
import { Button } from './button.tsx'
import { CopyButton } from './copy-button.tsx'
import { downloadFile } from './download.ts'
import style from './fault.module.css'
import { MissingPart } from './part.tsx'

interface FaultProps {
  readonly fault: unknown
  readonly onRetry: () => void
}

/** In the place of a part that failed: what happened, the ways on, and the work as a file. */
export function FaultPanel({ fault, onRetry }: FaultProps) {
  const { t } = useTranslation()
  const kind = fault instanceof MissingPart ? 'missing' : 'stopped'
  return (
    <div className={style.fault} role="alert">
      <h2 className={style.title}>{t(`fault.${kind}`)}</h2>
      <p>{t(`fault.${kind}-why`)}</p>
      <div className={style.actions}>
        <Button look="primary" onClick={onRetry}>
          {t('fault.retry')}
        </Button>
        <DownloadWork />
        <ReloadPage />
      </div>
      <details>
        <summary>{t('fault.text')}</summary>
        <pre className={style.text}>{textOf(fault)}</pre>
        <CopyButton text={textOf(fault)} what={t('fault.text')} />
      </details>
    </div>
  )
}

/** A dialog that failed, as a dialog of the browser's own. */
export function FaultDialog({
  onClose,
  ...props
}: FaultProps & { readonly onClose: (() => void) | undefined }) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  return (
    <dialog ref={dialog} className={style.dialog} aria-label={t('fault.label')} onClose={() => onClose?.()}>
      <FaultPanel {...props} />
      <Button look="quiet" onClick={() => onClose?.()}>
        {t('kit.close')}
      </Button>
    </dialog>
  )
}

/** Where there is room for a few words only. */
export function FaultNote({ fault, onRetry }: FaultProps) {
  const { t } = useTranslation()
  return (
    <Button look="link" title={textOf(fault)} onClick={onRetry}>
      {t('fault.line')}
    </Button>
  )
}

function DownloadWork() {
  const { t } = useTranslation()
  const present = useStudio((store) => store.document !== undefined)
  if (!present) return null
  const download = () => {
    const file = rescueFile(useStudio.getState())
    if (file !== undefined) downloadFile(file.name, new TextEncoder().encode(file.text))
  }
  return <Button onClick={download}>{t('fault.download')}</Button>
}

/** A new version needs a new page; what could not be saved is not given up for it. */
function ReloadPage() {
  const { t } = useTranslation()
  const [unsaved, setUnsaved] = useState(false)
  const reload = async () => {
    if (await save()) location.reload()
    else setUnsaved(true)
  }
  return (
    <>
      <Button onClick={() => void reload()}>{t('fault.reload')}</Button>
      {unsaved && <p>{t('fault.unsaved')}</p>}
    </>
  )
}

function textOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  return `${fault.name}: ${fault.message}\n${fault.stack ?? ''}`
}
