import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { TargetPanel } from './target-panel.tsx'

/** The same as behind the button of the header, where that has no room. */
export function TargetDialog() {
  const { t } = useTranslation()
  const showDialog = useStudio((store) => store.workspaceActions.showDialog)
  const present = useStudio((store) => store.document !== undefined)
  const close = () => showDialog(undefined)
  return (
    <Dialog
      title={t('target.title')}
      onClose={close}
      actions={
        <>
          {present && <Button onClick={() => showDialog('forecast')}>{t('forecast.command')}</Button>}
          <Button look="primary" onClick={close}>
            {t('guards.done')}
          </Button>
        </>
      }
    >
      <TargetPanel />
    </Dialog>
  )
}
