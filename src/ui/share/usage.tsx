import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { collectings } from '#core/questions/learn/collecting.ts'
import { useStudio } from '#state/store.ts'
import { type ExportForm, type ExportUsage, usagesOf } from '#state/views/export-forms.ts'
import { isObserving } from '#state/views/stage.ts'
import { Segmented } from '../kit/segmented.tsx'
import { Snippet } from '../kit/snippet.tsx'
import style from './export-dialog.module.css'

interface UsageProps {
  readonly fileName: string
  /** Undefined: the text as it is written. */
  readonly form: ExportForm | undefined
}

/** The lines that put a downloaded file into use, one way at a time. */
export function Usage({ fileName, form }: UsageProps) {
  const { t } = useTranslation()
  const usages = usagesOf(form?.exporter.form.ending ?? '.json')
  const own = usages.find((each) => isMadeFor(each, form)) ?? usages[0]
  const [chosen, setChosen] = useState<string>()
  const profile = useStudio((store) => store.readable?.reading.profile)
  const isObserved = useStudio(isObserving)
  const usage = usages.find(({ id }) => id === chosen) ?? own
  if (usage === undefined) return null
  const note = profile && !isMadeFor(usage, form) ? usage.limit?.(profile) : undefined
  const options = usages.map(({ id }) => ({ value: id, label: t(`use-${id}`) }))
  return (
    <section className={style.usage}>
      <h3>{t('share.use')}</h3>
      {options.length > 1 && (
        <Segmented label={t('share.use-with')} value={usage.id} options={options} onChange={setChosen} />
      )}
      {usage.steps(fileName).map(({ what, text }) => (
        <div key={what} className={style.step}>
          <p>{t(what)}</p>
          <Snippet text={text} what={t(`use-${usage.id}`)} />
        </div>
      ))}
      {note !== undefined && <p className={style.limit}>{t(note)}</p>}
      {isObserved && <Collecting records={usage.records} />}
    </section>
  )
}

function isMadeFor({ launchers }: ExportUsage, form: ExportForm | undefined): boolean {
  return form?.launcher !== undefined && launchers.includes(form.launcher)
}

/** At the stage Observe the file is half of it: what the kernel logs has to come back whole. */
function Collecting({ records }: Pick<ExportUsage, 'records'>) {
  const { t } = useTranslation()
  const whats = { 'kernel-log': `share.collect-${records}`, auditd: 'share.collect-auditd' }
  return (
    <>
      <h3>{t('share.collect')}</h3>
      {collectings.map(({ id, command }) => (
        <div key={id} className={style.step}>
          <p>{t(whats[id])}</p>
          <Snippet text={command} what={t('share.collect')} />
        </div>
      ))}
      <p>{t('share.collect-then')}</p>
    </>
  )
}
