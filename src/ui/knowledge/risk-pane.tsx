import { useTranslation } from 'react-i18next'
import { useAnswer } from '#state/views/use-answer.ts'
import { LoadProblemNote } from '../kit/load-problem-note.tsx'
import pane from '../kit/pane.module.css'
import { PointList, ScoreHead } from './score-section.tsx'
import { ThreatList } from './threat-list.tsx'

/** What the profile leaves open on the target: threats by name, and points by call. */
export function RiskPane() {
  const { t } = useTranslation()
  const risk = useAnswer('risk')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the end of a long list must be in reach
    <div className={pane.pane} tabIndex={0}>
      {risk.kind === 'waiting' && <p className={pane.soft}>{t('knowledge.waiting')}</p>}
      {risk.kind === 'problem' && <LoadProblemNote problem={risk.problem} />}
      {risk.kind === 'ready' && (
        <div className={risk.isCurrent ? undefined : pane.stale}>
          <ScoreHead score={risk.report.score} />
          <ThreatList threats={risk.report.threats} checked={risk.report.checked} />
          <PointList exposures={risk.report.score.exposures} />
        </div>
      )}
    </div>
  )
}
