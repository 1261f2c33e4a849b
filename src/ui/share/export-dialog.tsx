import { Download } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { launcherOf } from '#core/target/target.ts'
import { exportTarget } from '#state/actions/export-file.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { downloadFile } from '../kit/download.ts'
import { type FileEnding, safeFileName } from '../words/file-name.ts'
import { ExportContent } from './export-content.tsx'
import style from './export-dialog.module.css'
import { type ExportChoice, ExportFor } from './export-for.tsx'
import { ExportWarnings } from './export-warnings.tsx'
import { type Exported, exportedFor, exportProfile, exportStudioFile } from './exported.ts'
import { StudioContent, StudioOptions } from './studio-options.tsx'
import { StudioUsage } from './studio-usage.tsx'
import { Usage } from './usage.tsx'
import { useTargetFile } from './use-target-file.ts'

/** Downloads the profile as strict JSON and says how to use the file. */
export function ExportDialog() {
  const { t } = useTranslation()
  const document = useStudio((store) => store.document)
  const draftName = useStudio((store) => store.name)
  const { showDialog } = useStudio((store) => store.workspaceActions)
  const { markSaved } = useStudio((store) => store.documentActions)
  const [name, setName] = useState(() => safeFileName(draftName))
  const [withLogs, setWithLogs] = useState(false)
  const [downloaded, setDownloaded] = useState<string>()
  const chosen = useStudio((store) => store.target)
  const [choice, setChoice] = useState<ExportChoice>(launcherOf(chosen))
  const target = useMemo(
    () => (choice === 'as-written' || choice === 'studio' ? undefined : exportTarget(choice, chosen)),
    [choice, chosen],
  )
  const file = useTargetFile(document, target)
  const asWritten: Exported = useMemo(
    () => (document === undefined ? { kind: 'unreadable' } : exportProfile(document)),
    [document],
  )
  const studioFile = useStudioExport(choice === 'studio', withLogs)
  const forRuntime = choice === 'as-written' ? asWritten : exportedFor(asWritten, file)
  const exported = studioFile ?? forRuntime
  const isDone = exported.kind === 'ready' || exported.kind === 'studio'
  const ending = endingOf(choice)
  const fileName = safeFileName(name, ending)
  const download = () => {
    if (!isDone) return
    downloadFile(fileName, exported.bytes)
    if (exported.kind === 'ready') markSaved()
    setDownloaded(fileName)
  }
  return (
    <Dialog
      title={t('share.export')}
      onClose={() => showDialog(undefined)}
      actions={
        <Button look="primary" onClick={download} disabled={!isDone}>
          <Download size={15} aria-hidden />
          {t('share.download')}
        </Button>
      }
    >
      <FileName name={name} ending={ending} onChange={setName} />
      <ExportFor
        choice={choice}
        target={target}
        onChange={(next) => {
          setChoice(next)
          setName(safeFileName(name, endingOf(next)))
          setDownloaded(undefined)
        }}
      />
      {choice === 'studio' && <StudioOptions withLogs={withLogs} onChange={setWithLogs} />}
      {exported.kind === 'studio' ? (
        <StudioContent exported={exported} />
      ) : (
        <>
          <ExportContent exported={exported} />
          <ExportWarnings exported={exported} />
        </>
      )}
      {downloaded !== undefined && (
        <>
          <p role="status" className={style.done}>
            {t('share.downloaded', { name: downloaded })}
          </p>
          {choice === 'studio' ? (
            <StudioUsage fileName={downloaded} />
          ) : (
            <Usage fileName={downloaded} madeFor={choice} />
          )}
        </>
      )}
    </Dialog>
  )
}

function endingOf(choice: ExportChoice): FileEnding {
  return choice === 'studio' ? '.studio.json' : '.json'
}

/** The studio file of the present work, when it is asked for. */
function useStudioExport(isWanted: boolean, withLogs: boolean): Exported | undefined {
  const store = useStudio((present) => (isWanted ? present : undefined))
  return useMemo(() => store && exportStudioFile(store, withLogs), [store, withLogs])
}

interface FileNameProps {
  readonly name: string
  readonly ending: FileEnding
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
