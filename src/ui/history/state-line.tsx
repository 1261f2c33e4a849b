import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryState } from '#state/views/history.ts'
import { formatWhen } from '../words/figures.ts'
import style from './history.module.css'
import type { Marked, Marking } from './marking.ts'

interface StateLineProps {
  readonly marked: Marked
  readonly at: number | undefined
  readonly standing?: HistoryState['standing']
  readonly marking: Marking
  readonly onGo: () => void
  readonly children?: ReactNode
}

/** A state of the work: go there, or mark it for comparing. */
export function StateLine({ marked, at, standing, marking, onGo, children }: StateLineProps) {
  const { t } = useTranslation()
  const { key, name } = marked
  return (
    <li className={style.line} data-standing={standing}>
      <input
        type="checkbox"
        aria-label={t('history.mark', { name })}
        checked={marking.marked.some((each) => each.key === key)}
        onChange={() => marking.toggle(marked)}
      />
      <button
        type="button"
        className={style.go}
        aria-current={standing === 'present' ? 'step' : undefined}
        onClick={onGo}
      >
        <span>{name}</span>
        {standing === 'present' && <span className={style.tag}>{t('history.present')}</span>}
        {standing === 'ahead' && <span className={style.tag}>{t('history.ahead')}</span>}
      </button>
      {at !== undefined && (
        <time dateTime={new Date(at).toISOString()} title={new Date(at).toLocaleString()}>
          {formatWhen(at, Date.now())}
        </time>
      )}
      {children}
    </li>
  )
}
