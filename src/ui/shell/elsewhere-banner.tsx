import { useTranslation } from 'react-i18next'
import { takeOver } from '#state/actions/ownership.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import style from './storage-banner.module.css'

/** Another tab edits the draft, and this one shows it. */
export function ElsewhereBanner() {
  const { t } = useTranslation()
  const isElsewhere = useStudio((store) => store.isElsewhere)
  if (!isElsewhere) return null
  return (
    <div className={style.banner} role="alert">
      <strong>{t('storage.elsewhere')}</strong>
      <span>{t('storage.elsewhere-why')}</span>
      <Button size="small" onClick={takeOver}>
        {t('storage.take-over')}
      </Button>
    </div>
  )
}
