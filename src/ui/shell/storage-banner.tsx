import { useTranslation } from 'react-i18next'
import type { SavingProblem } from '#state/slices/workspace.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { formatBytes } from '../words/figures.ts'
import { downloadWork } from './download-work.ts'
import style from './storage-banner.module.css'

/** While this browser keeps nothing: why, that it is tried again, and the way to keep the work oneself. */
export function StorageBanner() {
  const { t } = useTranslation()
  const saving = useStudio((store) => store.saving)
  const present = useStudio((store) => store.document !== undefined)
  if (saving?.kind !== 'failed') return null
  return (
    <div className={style.banner} role="alert">
      <strong>{t(present ? 'storage.not-saved' : 'storage.nothing-kept')}</strong>
      <SavingReason why={saving.why} />
      {present && (
        <Button size="small" onClick={downloadWork}>
          {t('storage.download')}
        </Button>
      )}
    </div>
  )
}

export function SavingReason({ why }: { readonly why: SavingProblem }) {
  const { t } = useTranslation()
  if (why.kind === 'full' && why.used !== undefined && why.quota !== undefined)
    return <span>{t('storage.full-of', { used: formatBytes(why.used), quota: formatBytes(why.quota) })}</span>
  return <span>{t(`storage.${why.kind}`)}</span>
}
