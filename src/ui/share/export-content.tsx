import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { selectCounts } from '#state/views/table.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { formatBytes } from '../words/figures.ts'
import style from './export-dialog.module.css'
import type { Exported } from './exported.ts'

/** What the file will hold, in one line. */
export function ExportContent({ exported }: { readonly exported: Exported }) {
  const { t } = useTranslation()
  const rules = useStudio((store) => store.readable?.reading.profile.rules.length ?? 0)
  const { allowed, conditional } = useStudio(selectCounts)
  if (exported.kind !== 'ready') return null
  const facts = [
    t('share.rules', { count: rules, number: formatNumber(rules) }),
    t('share.allowed', { number: formatNumber(allowed) }),
    t('share.conditional', { number: formatNumber(conditional) }),
    formatBytes(exported.bytes.length),
  ]
  return (
    <dl className={style.content}>
      <dt>{t('share.content')}</dt>
      <dd>{facts.join(' · ')}</dd>
    </dl>
  )
}
