import { useTranslation } from 'react-i18next'
import type { ThreatAssessment } from '#core/questions/risk/assess.ts'
import pane from '../kit/pane.module.css'
import style from './knowledge.module.css'
import { verdictSigns } from './verdict-words.ts'
import { WayList } from './way-list.tsx'

interface ThreatItemProps {
  readonly assessment: ThreatAssessment
  /** What the fault is, in a few words. */
  readonly about: string | undefined
}

/** One question, folded to its answer; open, with what decides it. */
export function ThreatItem({ assessment, about }: ThreatItemProps) {
  const { t } = useTranslation()
  const { threat, verdict, steps, deciding, lacksCapability } = assessment
  const others = verdict === 'stopped' ? [] : steps.filter((each) => each !== deciding)
  return (
    <li>
      <details className={style.threat} data-threat={threat.id} data-verdict={verdict}>
        <summary>
          <span aria-hidden="true" className={`${style.sign} ${style[verdict]}`}>
            {verdictSigns[verdict]}
          </span>
          <span className={style.title}>
            <span className={style.id}>{threat.id}</span>
            {threat.name !== undefined && <strong>{threat.name}</strong>}
            <span className={pane.soft}>{threat.known}</span>
            {threat.name === undefined && <span className={style.about}>{about}</span>}
          </span>
          <span className={`${style.answer} ${style[verdict]}`}>{t(`knowledge.${verdict}`)}</span>
        </summary>
        <div className={style.body}>
          {about !== undefined && <p>{t('knowledge.about', { about })}</p>}
          <p className={style.question}>
            {t('knowledge.question', { id: threat.name ?? threat.id })}{' '}
            <strong>{t(`knowledge.answer-${verdict}`)}</strong>
          </p>
          <p className={pane.soft}>{t(`knowledge.because-${verdict}`)}</p>
          <WayList uses={deciding.uses} />
          {others.map((step) => (
            <div key={step.uses.map(({ use }) => use.call).join()}>
              <p className={pane.soft}>{t('knowledge.needs-also')}</p>
              <WayList uses={step.uses} />
            </div>
          ))}
          {threat.why !== undefined && <p className={pane.soft}>{threat.why}</p>}
          {lacksCapability !== undefined && (
            <p className={pane.soft}>{t('knowledge.lacks', { capability: lacksCapability })}</p>
          )}
          <p>
            <a href={threat.source} target="_blank" rel="noreferrer">
              {t('knowledge.record', { id: threat.id })}
            </a>
          </p>
        </div>
      </details>
    </li>
  )
}
