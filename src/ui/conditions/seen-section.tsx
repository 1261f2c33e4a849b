import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import type { Row } from '#state/views/rows.ts'
import { selectSeen } from '#state/views/table.ts'
import { formatNumber } from '../i18n/i18n.ts'
import style from './rule-pane.module.css'
import { SeenArguments } from './seen-arguments.tsx'

/** What the logs showed of the call. */
export function SeenSection({ row }: { readonly row: Row }) {
  const { t } = useTranslation()
  const hasLogs = useStudio((store) => store.sources.some(({ on }) => on))
  const seen = useStudio((store) => selectSeen(store).get(row.name))
  if (!hasLogs) return undefined
  if (seen === undefined) {
    return (
      <section className={style.section}>
        <h3>{t('seen.title')}</h3>
        <p className={style.soft}>{t('seen.never')}</p>
      </section>
    )
  }
  const errors = [...seen.errors].toSorted(([, a], [, b]) => b - a)
  const failed = errors.reduce((sum, [, times]) => sum + times, 0)
  const calls = t('seen.calls', { count: seen.calls, formatted: formatNumber(seen.calls) })
  const failures =
    failed === 0 ? t('seen.none-failed') : t('seen.failed', { formatted: formatNumber(failed) })
  return (
    <section className={style.section}>
      <h3>{t('seen.title')}</h3>
      <p>{`${calls}, ${failures}`}</p>
      {errors.length > 0 && (
        <ul className={style.errors}>
          {errors.map(([errno, times]) => (
            <li key={errno}>
              <code>{errno}</code>
              <meter
                className={style.bar}
                aria-hidden="true"
                value={times}
                max={Math.max(seen.calls, failed)}
              />
              <span>{formatNumber(times)}</span>
            </li>
          ))}
        </ul>
      )}
      <SeenArguments row={row} />
    </section>
  )
}
