import type { DragEvent, ReactNode } from 'react'
import { useDropzone } from 'react-dropzone'
import { useTranslation } from 'react-i18next'
import { fileInputId } from '#state/actions/file-chooser.ts'
import style from './drop-zone.module.css'
import { carriesFiles, openFiles, usePastedLogs } from './pasted.ts'

/** Dragged text, inside the editor for example, is left alone: only files are opened. */
function leaveTextAlone(event: DragEvent<HTMLElement>): void {
  if (!carriesFiles(event.dataTransfer)) event.stopPropagation()
}

const textStaysAlone = {
  onDragEnter: leaveTextAlone,
  onDragOver: leaveTextAlone,
  onDragLeave: leaveTextAlone,
  onDrop: leaveTextAlone,
}

/** The whole window takes files, by drop, paste or the picker. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { getRootProps, getInputProps, isDragGlobal } = useDropzone({
    noClick: true,
    noKeyboard: true,
    noPaste: true,
    preventDropOnDocument: false,
    onDrop: (files) => openFiles(files),
  })
  usePastedLogs()
  return (
    <div {...getRootProps(textStaysAlone)} className={style.zone}>
      <input
        {...getInputProps({ id: fileInputId, 'aria-label': t('import.files') })}
        style={{ display: 'none' }}
      />
      {children}
      {isDragGlobal && (
        <div className={style.overlay}>
          <strong>{t('import.drop')}</strong>
          <span>{t('import.drop-what')}</span>
        </div>
      )}
    </div>
  )
}
