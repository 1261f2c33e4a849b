import { useEffect } from 'react'
import { importFiles } from '#state/actions/importing.ts'
import { closeLink } from '#state/actions/link-opening.ts'
import { useStudio } from '#state/store.ts'

/** Opens files in own work; a profile that came by link makes room for it. */
export function openFiles(files: readonly File[]): void {
  if (files.length === 0) return
  if (useStudio.getState().shared !== undefined) closeLink()
  void importFiles(files)
}

export function carriesFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false
}

const fields = 'input, textarea, select, [contenteditable], [role="textbox"], [role="dialog"], .monaco-editor'

/** A paste that is meant for a field or the editor stays there. */
function isForField(event: ClipboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(fields) !== null
}

function importPasted(event: ClipboardEvent): void {
  const { clipboardData } = event
  if (event.defaultPrevented || clipboardData === null || isForField(event)) return
  const text = clipboardData.getData('text/plain')
  const files = [...clipboardData.files]
  if (files.length === 0 && text === '') return
  event.preventDefault()
  openFiles(files.length > 0 ? files : [new File([text], 'pasted.txt', { type: 'text/plain' })])
}

/** A file dropped outside the zone must not replace the page. */
function keepPage(event: DragEvent): void {
  if (carriesFiles(event.dataTransfer)) event.preventDefault()
}

/** Text or files pasted anywhere outside a field are opened. */
export function usePastedLogs(): void {
  useEffect(() => {
    document.addEventListener('paste', importPasted)
    document.addEventListener('dragover', keepPage)
    document.addEventListener('drop', keepPage)
    return () => {
      document.removeEventListener('paste', importPasted)
      document.removeEventListener('dragover', keepPage)
      document.removeEventListener('drop', keepPage)
    }
  }, [])
}
