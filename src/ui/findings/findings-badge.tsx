import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { useAnswer } from '#state/views/use-answer.ts'
import { formatNumber } from '../i18n/i18n.ts'
import badge from '../kit/badge.module.css'

/** "▲ 3 findings" in the status line; leads to the list. Notes do not count. */
export function FindingsBadge() {
  const { t } = useTranslation()
  const count = useWeighty()
  if (count === undefined) return null
  const show = () => useStudio.getState().workspaceActions.showPane('findings')
  const words =
    count === 0 ? t('findings.badge-none') : t('findings.badge', { count, formatted: formatNumber(count) })
  return (
    <button type="button" className={`${badge.badge} ${count === 0 ? badge.good : badge.bad}`} onClick={show}>
      {count === 0 ? '✓' : '▲'} {words}
    </button>
  )
}

/** The number beside the tab's name. */
export function FindingsCount() {
  const { t } = useTranslation()
  const count = useWeighty()
  if (count === undefined) return null
  const formatted = formatNumber(count)
  return (
    <span className={`${badge.count} ${count === 0 ? badge.countGood : badge.countBad}`}>
      <span aria-hidden="true">{formatted}</span>
      <span className="visually-hidden">{t('findings.tab-count', { count, formatted })}</span>
    </span>
  )
}

function useWeighty(): number | undefined {
  const found = useAnswer('findings')
  if (found?.failure !== undefined) return undefined
  return found?.open.filter(({ finding }) => finding.severity !== 'info').length
}
