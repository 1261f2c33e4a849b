import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { formatBytes } from '../words/figures.ts'
import style from './export-dialog.module.css'
import type { StudioExport } from './exported.ts'

interface StudioOptionsProps {
  readonly withLogs: boolean
  readonly onChange: (withLogs: boolean) => void
}

/** Whether the counts of the logs go with the file. */
export function StudioOptions({ withLogs, onChange }: StudioOptionsProps) {
  const { t } = useTranslation()
  const count = useStudio((store) => store.sources.length)
  if (count === 0) return null
  return (
    <label className={style.choice}>
      <input type="checkbox" checked={withLogs} onChange={(event) => onChange(event.target.checked)} />
      {t('export.with-logs', { count, number: formatNumber(count) })}
    </label>
  )
}

/** What the file will hold, in one line. */
export function StudioContent({ exported: { bytes, file } }: { readonly exported: StudioExport }) {
  const { t } = useTranslation()
  const { accepted, logs } = file
  const facts = [
    t('export.studio-holds'),
    t('export.accepted', { count: accepted.length, number: formatNumber(accepted.length) }),
    ...(logs.length > 0 ? [t('export.logs', { count: logs.length, number: formatNumber(logs.length) })] : []),
    formatBytes(bytes.length),
  ]
  return (
    <dl className={style.content}>
      <dt>{t('share.content')}</dt>
      <dd>{facts.join(' · ')}</dd>
    </dl>
  )
}
