import { useTranslation } from 'react-i18next'
import { cautions } from '#catalog/cautions.ts'
import type { ThreatAssessment, UseAssessment } from '#core/questions/risk/assess.ts'
import { textOfUse } from '#core/questions/risk/threat.ts'
import { useStudio } from '#state/store.ts'
import { useAnswer } from '#state/views/use-answer.ts'
import { Button } from '../kit/button.tsx'
import pane from '../kit/pane.module.css'
import own from './call-card.module.css'
import style from './knowledge.module.css'
import { tellingWays, verdictSigns } from './verdict-words.ts'

/** What the profile leaves open of the call on the target, asked of the filter; follows every edit. */
export function CallRisk({ name }: { readonly name: string }) {
  const { t } = useTranslation()
  const risk = useAnswer('risk')
  if (risk.kind !== 'ready') return null
  const asked = cautions
    .filter(({ use }) => use.call === name)
    .map(({ use, why }) => ({ why, assessed: risk.report.assess(use) }))
  const closed = asked.filter(({ assessed }) => stateOf(assessed) === 'closed')
  const threats = risk.report.threats.filter(({ threat }) =>
    threat.steps.some((uses) => uses.some(({ call }) => call === name)),
  )
  const open = asked.filter((each) => !closed.includes(each))
  const lines = (list: typeof open) =>
    list.map(({ assessed, why }) => (
      <Caution
        key={textOfUse(assessed.use)}
        assessed={assessed}
        why={why}
        threats={threatsBy(assessed, risk.report.threats)}
      />
    ))
  return (
    <div aria-live="polite" className={risk.isCurrent ? undefined : pane.stale}>
      <ul className={own.cautions}>
        {lines(open.slice(0, few))}
        {closed.length > 0 && <Closed uses={closed.map(({ assessed }) => textOfUse(assessed.use))} />}
      </ul>
      {open.length > few && (
        <details className={own.fold}>
          <summary>{t('knowledge.more-uses', { count: open.length - few })}</summary>
          <ul className={own.cautions}>{lines(open.slice(few))}</ul>
        </details>
      )}
      {threats.length > 0 && <UsedBy threats={threats} />}
    </div>
  )
}

function Closed({ uses }: { readonly uses: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <li className={own.caution}>
      <span aria-hidden="true" className={style.closed}>
        {verdictSigns.stopped}
      </span>
      <span>
        {t('knowledge.closed-uses', {
          count: uses.length,
          uses: uses.join(', '),
        })}
      </span>
    </li>
  )
}

function UsedBy({ threats }: { readonly threats: readonly ThreatAssessment[] }) {
  const { t } = useTranslation()
  return (
    <>
      <h4 className={own.subtitle}>{t('knowledge.used-by')}</h4>
      <p className={own.names}>
        {threats.map(({ threat, verdict }) => (
          <span key={threat.id} className={style.way}>
            {threat.name ?? threat.id} <span className={style[verdict]}>{t(`knowledge.${verdict}`)}</span>
          </span>
        ))}
        <ShowThreats />
      </p>
    </>
  )
}

/** Harmful uses before the rest is folded. */
const few = 4

/** Names of the threats that go through exactly this use. */
function threatsBy({ use }: UseAssessment, threats: readonly ThreatAssessment[]): readonly string[] {
  const text = textOfUse(use)
  return threats
    .filter(({ threat }) => threat.steps.flat().some((each) => textOfUse(each) === text))
    .map(({ threat }) => threat.id)
}

function stateOf(assessed: UseAssessment) {
  return tellingWays(assessed)[0]?.state ?? 'closed'
}

interface CautionProps {
  readonly assessed: UseAssessment
  readonly why: string
  readonly threats: readonly string[]
}

function Caution({ assessed, why, threats }: CautionProps) {
  const { t } = useTranslation()
  const home = useStudio((store) => store.target.arch)
  const [way] = tellingWays(assessed)
  if (way === undefined || way.state === 'closed') return null
  const isSide = way.arch !== home || way.through !== undefined
  const key = {
    open: isSide ? 'knowledge.reachable-elsewhere' : 'knowledge.reachable',
    asked: 'knowledge.asked-use',
    unsure: 'knowledge.unsure-use',
  }[way.state]
  return (
    <li className={own.caution} data-caution={textOfUse(assessed.use)}>
      <span aria-hidden="true" className={style[way.state]}>
        {verdictSigns[way.state === 'open' ? 'open' : 'unknown']}
      </span>
      <span>
        {t(key, { use: textOfUse(assessed.use), why })}{' '}
        {threats.length > 0 && <span className={pane.soft}>{threats.join(', ')}</span>}
      </span>
    </li>
  )
}

function ShowThreats() {
  const { t } = useTranslation()
  const show = () => useStudio.getState().workspaceActions.showPane('risk')
  return (
    <Button look="link" size="small" onClick={show}>
      {t('knowledge.threats')}
    </Button>
  )
}
