import { useTranslation } from 'react-i18next'
import { answerLeaving } from '#state/actions/leaving.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { downloadWork } from './download-work.ts'
import { SavingReason } from './storage-banner.tsx'

/** Something else is about to take the place of work that this browser could not keep. */
export function UnsavedDialog() {
  const { t } = useTranslation()
  const name = useStudio((store) => store.name)
  const saving = useStudio((store) => store.saving)
  const stay = () => answerLeaving(false)
  return (
    <Dialog
      title={t('storage.unsaved-title', { name })}
      onClose={stay}
      actions={
        <>
          <Button onClick={() => answerLeaving(true)}>{t('storage.discard')}</Button>
          <Button onClick={downloadWork}>{t('storage.download')}</Button>
          <Button look="primary" onClick={stay}>
            {t('storage.stay')}
          </Button>
        </>
      }
    >
      <p>{t('storage.unsaved')}</p>
      {saving?.kind === 'failed' && (
        <p>
          <SavingReason why={saving.why} />
        </p>
      )}
    </Dialog>
  )
}
