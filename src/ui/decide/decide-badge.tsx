import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { selectDecisions } from '#state/views/decisions.ts'
import { formatNumber } from '../i18n/i18n.ts'
import style from '../kit/badge.module.css'

/** The number of waiting calls beside the tab's name. */
export function DecideCount() {
  const { t } = useTranslation()
  const count = useStudio((store) => selectDecisions(store)?.open.length)
  if (count === undefined || count === 0) return null
  const formatted = formatNumber(count)
  return (
    <span className={`${style.count} ${style.countBad}`}>
      <span aria-hidden="true">{formatted}</span>
      <span className="visually-hidden">{t('decide.waiting', { count, formatted })}</span>
    </span>
  )
}
