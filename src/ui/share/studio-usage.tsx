import { useTranslation } from 'react-i18next'
import { Snippet } from '../kit/snippet.tsx'
import style from './export-dialog.module.css'

/** What can be done with a downloaded studio file. */
export function StudioUsage({ fileName }: { readonly fileName: string }) {
  const { t } = useTranslation()
  const what = t('export.studio-check')
  return (
    <section className={style.usage}>
      <p>{t('export.studio-open')}</p>
      <div className={style.step}>
        <p>{what}</p>
        <Snippet text={`seccomp-studio check ${fileName}`} what={what} />
      </div>
    </section>
  )
}
