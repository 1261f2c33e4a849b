import i18next from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exposure, Score } from '#core/questions/risk/exposure.ts'
import { textOfUse } from '#core/questions/risk/threat.ts'
import { useStudio } from '#state/store.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import pane from '../kit/pane.module.css'
import { RiskMark } from '../kit/risk-mark.tsx'
import { architectureName } from '../words/target-words.ts'
import style from './knowledge.module.css'

/** The number, and how it comes about. */
export function ScoreHead({ score }: { readonly score: Score }) {
  const { t } = useTranslation()
  const { value, missing } = score
  if (value === undefined) {
    return (
      <div className={style.head}>
        <h2>{t('knowledge.no-score')}</h2>
        <p className={pane.soft}>
          {t('knowledge.no-start', { count: missing.length, calls: missing.slice(0, 6).join(', ') })}
        </p>
      </div>
    )
  }
  return (
    <div className={style.head}>
      <h2 data-score={value}>{t('knowledge.score', { value: formatNumber(value) })}</h2>
      <meter
        className={style.meter}
        min={0}
        max={100}
        value={value}
        aria-label={t('knowledge.score-label')}
      />
      <p className={pane.soft}>{t('knowledge.score-how')}</p>
    </div>
  )
}

/** Lines before "Show all". */
const few = 12

/** Every point that the profile loses, the dearest first. */
export function PointList({ exposures }: { readonly exposures: readonly Exposure[] }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const list = isOpen ? exposures : exposures.slice(0, few)
  const lost = exposures.reduce((sum, { points }) => sum + points, 0)
  return (
    <section className={style.section} aria-label={t('knowledge.points')}>
      <h3>{t('knowledge.points-lost', { formatted: pointsText(lost) })}</h3>
      <ul className={style.points}>
        {list.map((each) => (
          <PointLine key={each.name} exposure={each} />
        ))}
      </ul>
      {list.length < exposures.length && (
        <Button look="link" size="small" onClick={() => setIsOpen(true)}>
          {t('knowledge.show-all', { formatted: formatNumber(exposures.length) })}
        </Button>
      )}
    </section>
  )
}

function PointLine({ exposure }: { readonly exposure: Exposure }) {
  const { t } = useTranslation()
  const catalog = useStudio((store) => store.catalog)
  const home = useStudio((store) => store.target.arch)
  const { select, showPane } = useStudio((store) => store.workspaceActions)
  const { name, level, openness, points, rule, way, dangers } = exposure
  const show = () => {
    select(name)
    showPane('rule')
  }
  const by = rule === undefined ? 'knowledge.by-none' : 'knowledge.by-rule'
  return (
    <li className={style.point} data-points={name}>
      <span className={style.number}>{`−${pointsText(points)}`}</span>
      <div>
        <button type="button" className={style.call} onClick={show}>
          {name}
        </button>{' '}
        <RiskMark level={level} />
        <p className={pane.soft}>
          {t(`knowledge.open-${openness}`)} {t(by, { rule: rule && rule.position + 1 })}
          {way.arch !== home && ` ${t('knowledge.only-on', { arch: architectureName(way.arch, catalog) })}`}
        </p>
        {dangers.length > 0 && (
          <p className={style.dangers}>
            {dangers.map(({ use }) => (
              <code key={textOfUse(use)}>{textOfUse(use)}</code>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}

function pointsText(points: number): string {
  return new Intl.NumberFormat(i18next.language, { maximumFractionDigits: 2 }).format(points)
}
