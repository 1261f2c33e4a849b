import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import field from '../kit/field.module.css'

export function RenameDialog() {
  const { t } = useTranslation()
  const id = useId()
  const present = useStudio((store) => store.name)
  const rename = useStudio((store) => store.documentActions.rename)
  const showDialog = useStudio((store) => store.workspaceActions.showDialog)
  const [name, setName] = useState(present)
  const close = () => showDialog(undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    rename(name.trim())
    close()
  }
  return (
    <Dialog
      title={t('shell.rename-title')}
      onClose={close}
      actions={
        <Button look="primary" type="submit" form={id} disabled={name.trim() === ''}>
          {t('shell.rename-do')}
        </Button>
      }
    >
      <form id={id} onSubmit={submit}>
        <label className={field.label} htmlFor={`${id}-name`}>
          {t('shell.rename-name')}
        </label>
        <input
          id={`${id}-name`}
          className={field.input}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  )
}
