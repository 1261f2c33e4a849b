import { useTranslation } from 'react-i18next'
import type { RiskLevel } from '#catalog/catalog.ts'
import style from './risk-mark.module.css'

/** Each level has a shape of its own, so that colour is never the only sign. */
const shapes: Readonly<Record<RiskLevel, string>> = {
  critical: 'M5 0.4 9 2.7v4.6L5 9.6 1 7.3V2.7Z',
  high: 'M5 0.8 9.6 9H0.4Z',
  medium: 'M5 0.4 9.6 5 5 9.6 0.4 5Z',
  low: 'M5 1.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8Z',
}

export function RiskMark({ level }: { readonly level: RiskLevel }) {
  const { t } = useTranslation()
  return (
    <span className={`${style.risk} ${style[level]}`}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        <path d={shapes[level]} fill="currentColor" />
      </svg>
      {t(`risk.${level}`)}
    </span>
  )
}
