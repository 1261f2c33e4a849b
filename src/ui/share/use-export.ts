import { useMemo, useState } from 'react'
import type { Target } from '#core/target/target.ts'
import { emptyQuestions } from '#state/slices/questions.ts'
import { useStudio } from '#state/store.ts'
import { formIdOf } from '#state/views/export-file.ts'
import { type ExportForm, exportForms, exportTarget, selectExportForm } from '#state/views/export-forms.ts'
import { useAnswer } from '#state/views/use-answer.ts'
import { downloadFile } from '../kit/download.ts'
import { safeFileName, withoutEnding } from '../words/file-name.ts'
import { type Exported, exportedAs, exportProfile, exportStudioFile } from './exported.ts'

/** The export dialog without its looks. */
export interface Exporting {
  readonly choice: string
  readonly form: ExportForm | undefined
  /** Who starts containers with the file; undefined where no runtime reads it. */
  readonly target: Target | undefined
  readonly exported: Exported
  readonly ending: string
  readonly choose: (choice: string) => void
  readonly close: () => void
}

export function useExporting(withLogs: boolean): Exporting {
  const chosen = useStudio((store) => store.target)
  const choice = useStudio((store) => formIdOf(store.exportOf, store.target))
  const form = useStudio(selectExportForm)
  const { showDialog } = useStudio((store) => store.workspaceActions)
  const { exportAs } = useStudio((store) => store.questionActions)
  const file = useAnswer('exportFile')
  const asWritten = useAsWritten()
  const studioFile = useStudioExport(choice === 'studio', withLogs)
  return {
    choice,
    form,
    target: useMemo(() => form?.launcher && exportTarget(form.launcher, chosen), [form, chosen]),
    exported: studioFile ?? (form === undefined ? asWritten : exportedAs(form, asWritten, file)),
    ending: endingOf(choice),
    choose: (next) => exportAs({ form: next, choice: undefined }),
    close: () => {
      showDialog(undefined)
      exportAs(emptyQuestions.exportOf)
    },
  }
}

function endingOf(choice: string): string {
  if (choice === 'studio') return '.studio.json'
  return exportForms.find(({ id }) => id === choice)?.exporter.form.ending ?? '.json'
}

function useAsWritten(): Exported {
  const document = useStudio((store) => store.document)
  return useMemo(
    () => (document === undefined ? { kind: 'unreadable' } : exportProfile(document)),
    [document],
  )
}

/** The studio file of the present work, when it is asked for. */
function useStudioExport(isWanted: boolean, withLogs: boolean): Exported | undefined {
  const store = useStudio((present) => (isWanted ? present : undefined))
  return useMemo(() => store && exportStudioFile(store, withLogs), [store, withLogs])
}

/** The name of the file, and that of the last one that was handed to the browser. */
export interface Downloading {
  readonly name: string
  readonly rename: (name: string) => void
  readonly downloaded: string | undefined
  /** Something else is to be downloaded. */
  readonly begin: (choice: string) => void
  /** Undefined while there is nothing to download. */
  readonly download: (() => void) | undefined
}

export function useDownload({ exported, form, ending }: Exporting): Downloading {
  const [name, rename] = useState(() => safeFileName(useStudio.getState().name))
  const [downloaded, setDownloaded] = useState<string>()
  const isProfile = exported.kind === 'ready'
  const isDone = isProfile || exported.kind === 'studio'
  const download = () => {
    if (!isDone) return
    const fileName = safeFileName(name, ending)
    downloadFile(fileName, exported.bytes, form?.exporter.form.mediaType)
    // A file that says less does not keep the profile.
    if (isProfile && (form === undefined || form.launcher !== undefined))
      useStudio.getState().documentActions.markSaved()
    setDownloaded(fileName)
  }
  return {
    name,
    rename,
    downloaded,
    begin: (choice) => {
      rename(safeFileName(withoutEnding(name, ending), endingOf(choice)))
      setDownloaded(undefined)
    },
    download: isDone ? download : undefined,
  }
}
