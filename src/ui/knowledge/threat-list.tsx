import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThreatAssessment } from '#core/questions/risk/assess.ts'
import { useStudio } from '#state/store.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import pane from '../kit/pane.module.css'
import { Segmented } from '../kit/segmented.tsx'
import style from './knowledge.module.css'
import { ThreatItem } from './threat-item.tsx'
import { useAbout } from './use-about.ts'

type Shown = 'unstopped' | 'all'

interface ThreatListProps {
  readonly threats: readonly ThreatAssessment[]
  /** When the list was last gone through, `2026-11-30`. */
  readonly checked: string
}

/** Every published threat that is known, as a question to the profile. */
export function ThreatList({ threats, checked }: ThreatListProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<Shown>('unstopped')
  const [wanted, setWanted] = useState('')
  const about = useAbout(useKnowledge('details'))
  const unstopped = threats.filter(({ verdict }) => verdict !== 'stopped')
  const word = wanted.trim().toLowerCase()
  // Who asks for one by name wants its answer, whatever it is.
  const pool = shown === 'all' || word !== '' ? threats : unstopped
  const list = pool.filter(({ threat }) =>
    [threat.id, threat.name, about(threat.id), ...threat.steps.flat().map(({ call }) => call)]
      .join(' ')
      .toLowerCase()
      .includes(word),
  )
  const options = [
    { value: 'unstopped', label: t('knowledge.unstopped', { formatted: formatNumber(unstopped.length) }) },
    { value: 'all', label: t('knowledge.all', { formatted: formatNumber(threats.length) }) },
  ] as const
  return (
    <section className={style.section} aria-label={t('knowledge.threats')}>
      <h3>{t('knowledge.threats')}</h3>
      <div className={style.tools}>
        <Segmented label={t('knowledge.shown')} value={shown} options={options} onChange={setShown} />
        <input
          type="search"
          className={style.find}
          aria-label={t('knowledge.find')}
          placeholder={t('knowledge.find')}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      </div>
      {list.length === 0 && (
        <p className={pane.soft}>{t(word === '' ? 'knowledge.all-stopped' : 'knowledge.none-found')}</p>
      )}
      <ul className={style.threats}>
        {list.map((assessment) => (
          <ThreatItem
            key={assessment.threat.id}
            assessment={assessment}
            about={about(assessment.threat.id)}
          />
        ))}
      </ul>
      <ListAge checked={checked} />
    </section>
  )
}

/** How old the list is, and whose, with the way back to the studio's own. */
function ListAge({ checked }: { readonly checked: string }) {
  const { t } = useTranslation()
  const opened = useStudio((store) => store.openedThreats)
  return (
    <p className={pane.soft}>
      {t('knowledge.checked', { date: checked })}{' '}
      {opened !== undefined && (
        <>
          {t('knowledge.checked-file', { name: opened.fileName })}{' '}
          <Button
            look="link"
            size="small"
            onClick={() => useStudio.getState().threatActions.judgeBy(undefined)}
          >
            {t('knowledge.checked-own')}
          </Button>
        </>
      )}
    </p>
  )
}
