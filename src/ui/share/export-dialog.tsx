import { Download } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportWords } from '#state/views/export-forms.ts'
import { teach } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { safeFileName } from '../words/file-name.ts'
import { ExportContent } from './export-content.tsx'
import style from './export-dialog.module.css'
import { ExportFor } from './export-for.tsx'
import { ExportQuestion } from './export-question.tsx'
import { ExportWarnings } from './export-warnings.tsx'
import { StudioContent, StudioOptions } from './studio-options.tsx'
import { StudioUsage } from './studio-usage.tsx'
import { Usage } from './usage.tsx'
import { useDownload, useExporting } from './use-export.ts'

teach(exportWords)

/** Downloads the profile in one of the forms and says how to use the file. */
export function ExportDialog() {
  const { t } = useTranslation()
  const [withLogs, setWithLogs] = useState(false)
  const exporting = useExporting(withLogs)
  const file = useDownload(exporting)
  const { choice, form, exported, ending } = exporting
  return (
    <Dialog
      title={t('share.export')}
      onClose={exporting.close}
      actions={
        <Button look="primary" onClick={file.download} disabled={file.download === undefined}>
          <Download size={15} aria-hidden />
          {t('share.download')}
        </Button>
      }
    >
      <FileName name={file.name} ending={ending} onChange={file.rename} />
      <ExportFor
        {...exporting}
        onChange={(next) => {
          exporting.choose(next)
          file.begin(next)
        }}
      />
      {form !== undefined && <ExportQuestion form={form} />}
      {choice === 'studio' && <StudioOptions withLogs={withLogs} onChange={setWithLogs} />}
      {exported.kind === 'studio' ? (
        <StudioContent exported={exported} />
      ) : (
        <>
          <ExportContent exported={exported} />
          <ExportWarnings exported={exported} />
        </>
      )}
      {file.downloaded !== undefined && (
        <>
          <p role="status" className={style.done}>
            {t('share.downloaded', { name: file.downloaded })}
          </p>
          {choice === 'studio' ? (
            <StudioUsage fileName={file.downloaded} />
          ) : (
            <Usage fileName={file.downloaded} form={form} />
          )}
        </>
      )}
    </Dialog>
  )
}

interface FileNameProps {
  readonly name: string
  readonly ending: string
  readonly onChange: (name: string) => void
}

function FileName({ name, ending, onChange }: FileNameProps) {
  const { t } = useTranslation()
  const id = useId()
  const safe = safeFileName(name, ending)
  return (
    <div className={style.field}>
      <label htmlFor={id}>{t('share.file-name')}</label>
      <input
        id={id}
        className={style.name}
        value={name}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-safe`}
        onChange={(event) => onChange(event.target.value)}
        onFocus={(event) => event.target.setSelectionRange(0, safe.length - ending.length)}
      />
      <p id={`${id}-safe`} className={style.hint} aria-live="polite">
        {safe !== name && t('share.file-name-safe', { name: safe })}
      </p>
    </div>
  )
}
