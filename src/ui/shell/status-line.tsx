import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { selectCounts, selectIsUnreadable } from '#state/views/table.ts'
import { useAnswer } from '#state/views/use-answer.ts'
import { FindingsBadge } from '../findings/findings-badge.tsx'
import { formatNumber } from '../i18n/i18n.ts'
import { RiskBadge } from '../knowledge/risk-badge.tsx'
import { ReplayBadge } from '../replay/replay-badge.tsx'
import { StartBadge } from '../startup/start-badge.tsx'
import style from './status-line.module.css'

export function StatusLine() {
  const { t } = useTranslation()
  const counts = useStudio(selectCounts)
  const unreadable = useStudio(selectIsUnreadable)
  return (
    <footer className={style.line}>
      <div role="status" className={style.facts}>
        {unreadable && <span className={style.bad}>{t('shell.unreadable-short')}</span>}
        <ReplayBadge />
        <FindingsBadge />
        <RiskBadge />
        <StartBadge />
        <span className={counts.seen > 0 ? style.wideOnly : style.counts}>
          {t('shell.counts', {
            allowed: formatNumber(counts.allowed),
            conditional: formatNumber(counts.conditional),
            rest: formatNumber(counts.denied),
          })}
        </span>
      </div>
      <span className={style.space} />
      <FilterSize />
      <LinkSize />
      <Saved />
    </footer>
  )
}

function Saved() {
  const { t } = useTranslation()
  const saving = useStudio((store) => store.saving)
  if (saving === undefined) return null
  if (saving.kind === 'saving') return <span>{t('shell.saving')}</span>
  if (saving.kind === 'failed') return <span className={style.bad}>{t('shell.not-saved')}</span>
  return <span>{t('shell.saved')}</span>
}

/** How long the program is that the target loads: every call of the container runs through it. */
function FilterSize() {
  const { t } = useTranslation()
  const { evaluated } = useAnswer('evaluation')
  if (evaluated?.kind !== 'ready') return null
  const { length } = evaluated.program
  return (
    <span className={style.wideOnly}>
      {t('shell.filter-size', { count: length, formatted: formatNumber(length) })}
    </span>
  )
}

/** How long a link with this profile would be. */
function LinkSize() {
  const { t } = useTranslation()
  const link = useAnswer('link')?.link
  if (link?.kind !== 'ok') return null
  return (
    <span className={style.wideOnly}>{t('shell.link-size', { size: formatNumber(link.value.length) })}</span>
  )
}
