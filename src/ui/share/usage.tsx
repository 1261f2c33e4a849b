import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { Segmented } from '../kit/segmented.tsx'
import { Snippet } from '../kit/snippet.tsx'
import style from './export-dialog.module.css'
import { limitation, type Runtime, runtimes, usage } from './usages.ts'

/** The lines that put a downloaded file into use, one runtime at a time. */
export function Usage({ fileName }: { readonly fileName: string }) {
  const { t } = useTranslation()
  const [runtime, setRuntime] = useState<Runtime>('docker')
  const profile = useStudio((store) => store.readable?.reading.profile)
  const note = profile && limitation(runtime, profile)
  const options = runtimes.map((value) => ({ value, label: t(`share.${value}`) }))
  return (
    <section className={style.usage}>
      <h3>{t('share.use')}</h3>
      <Segmented label={t('share.use-with')} value={runtime} options={options} onChange={setRuntime} />
      {usage(runtime, fileName).map(({ what, text }) => (
        <div key={what} className={style.step}>
          <p>{t(what)}</p>
          <Snippet text={text} what={t(`share.${runtime}`)} />
        </div>
      ))}
      {note !== undefined && <p className={style.limit}>{t(note)}</p>}
    </section>
  )
}
