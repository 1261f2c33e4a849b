import { writeStudioFile } from '#core/questions/studio-file.ts'
import { studioFileOf } from '#state/actions/studio-file.ts'
import { useStudio } from '#state/store.ts'
import { downloadFile } from '../kit/download.ts'
import { safeFileName } from '../words/file-name.ts'

/** Hands the whole work over as one file, whatever the browser's own storage does. */
export function downloadWork(): void {
  const file = studioFileOf(useStudio.getState(), true)
  if (file === undefined) return
  const bytes = new TextEncoder().encode(writeStudioFile(file))
  downloadFile(safeFileName(file.name, '.studio.json'), bytes)
}
