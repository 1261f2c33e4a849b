import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { useAnswer } from '#state/views/use-answer.ts'
import { formatNumber } from '../i18n/i18n.ts'
import style from './knowledge.module.css'

/** "Score 53" in the status line; follows every edit, and leads to what it is made of. */
export function RiskBadge() {
  const { t } = useTranslation()
  const risk = useAnswer('risk')
  if (risk.kind !== 'ready') return null
  const { score, threats } = risk.report
  const open = threats.filter(({ verdict }) => verdict !== 'stopped').length
  const counts = { value: formatNumber(score.value ?? 0), open: formatNumber(open), count: open }
  return (
    <button
      type="button"
      className={style.badge}
      title={t('knowledge.badge-title', counts)}
      onClick={() => useStudio.getState().workspaceActions.showPane('risk')}
    >
      {t(score.value === undefined ? 'knowledge.badge-none' : 'knowledge.badge', counts)}
    </button>
  )
}
