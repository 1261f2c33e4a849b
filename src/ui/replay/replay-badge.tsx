import { useTranslation } from 'react-i18next'
import type { LoadProblem } from '#core/enforce/evaluate/prepare.ts'
import { useStudio } from '#state/store.ts'
import { useAnswer } from '#state/views/use-answer.ts'
import { formatNumber } from '../i18n/i18n.ts'
import style from '../kit/badge.module.css'

const problemKeys: Readonly<Record<LoadProblem['kind'], string>> = {
  unconfined: 'replay.badge-unconfined',
  // Whether it loads is not known either: nobody worked it out, or nobody can.
  unknown: 'replay.badge-unknown',
  refused: 'replay.badge-problem',
  hangs: 'replay.badge-problem',
}

/** "✓ Replay: 0 of 84 denied" in the status line; follows every edit, and leads to the list. */
export function ReplayBadge() {
  const { t } = useTranslation()
  const replay = useAnswer('replay')
  const show = () => useStudio.getState().workspaceActions.showPane('replay')
  if (replay.kind === 'nothing') return null
  if (replay.kind === 'waiting') return <span>{t('replay.badge-waiting')}</span>
  if (replay.kind === 'problem') {
    const key = problemKeys[replay.problem.kind]
    return (
      <button type="button" className={`${style.badge} ${style.bad}`} onClick={show}>
        ▲ {t(key)}
      </button>
    )
  }
  const { denied, seen, unsure } = replay.summary
  const words = t('replay.badge', { denied: formatNumber(denied), seen: formatNumber(seen) })
  return (
    <button
      type="button"
      className={`${style.badge} ${denied === 0 ? style.good : style.bad}`}
      onClick={show}
    >
      {denied === 0 ? '✓' : '▲'} {words}
      {unsure > 0 && (
        <span className={style.unsure}>
          {t('replay.badge-unsure', { count: unsure, formatted: formatNumber(unsure) })}
        </span>
      )}
    </button>
  )
}

/** The number beside the tab's name. */
export function ReplayCount() {
  const { t } = useTranslation()
  const replay = useAnswer('replay')
  if (replay.kind !== 'ready') return null
  const { denied } = replay.summary
  const formatted = formatNumber(denied)
  return (
    <span className={`${style.count} ${denied === 0 ? style.countGood : style.countBad}`}>
      <span aria-hidden="true">{formatted}</span>
      <span className="visually-hidden">{t('replay.tab-count', { count: denied, formatted })}</span>
    </span>
  )
}
