import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openFileChooser } from '#state/actions/file-chooser.ts'
import { workspaceText } from '#state/actions/workspace.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { downloadFile } from '../kit/download.ts'

/** All work of this browser as one file, and back. */
export function WorkspaceDialog() {
  const { t } = useTranslation()
  const [said, say] = useState('')
  const close = () => useStudio.getState().workspaceActions.showDialog(undefined)
  const download = async () => {
    const written = await workspaceText()
    if (written === undefined) return say(t('workspace.failed'))
    downloadFile(fileName(), new TextEncoder().encode(written.text))
    say(t('workspace.done', { count: written.drafts }))
  }
  const open = () => {
    close()
    openFileChooser()
  }
  return (
    <Dialog
      title={t('workspace.title')}
      onClose={close}
      actions={
        <>
          <Button onClick={open}>{t('workspace.open')}</Button>
          <Button look="primary" onClick={() => void download()}>
            {t('workspace.download')}
          </Button>
        </>
      }
    >
      <p>{t('workspace.what')}</p>
      <p>{t('workspace.beside')}</p>
      <p role="status">{said}</p>
    </Dialog>
  )
}

function fileName(): string {
  return `seccomp-studio-${new Date().toISOString().slice(0, 10)}.workspace.json`
}
