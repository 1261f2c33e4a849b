import { useTranslation } from 'react-i18next'
import type { Syscall, SyscallDetails } from '#catalog/catalog.ts'
import { useStudio } from '#state/store.ts'
import { selectSelectedRow } from '#state/views/table.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import pane from '../kit/pane.module.css'
import { RiskMark } from '../kit/risk-mark.tsx'
import own from './call-card.module.css'
import { CallFacts } from './call-facts.tsx'
import { CallRisk } from './call-risk.tsx'
import style from './knowledge.module.css'

/** What is known of the selected call: its danger, what the profile leaves of it, and facts to unfold. */
export function CallCard() {
  const syscall = useStudio(selectSelectedRow)?.syscall
  return syscall === undefined ? null : <KnownCall syscall={syscall} />
}

function KnownCall({ syscall }: { readonly syscall: Syscall }) {
  const { t } = useTranslation()
  const details = useKnowledge('details')?.get(syscall.name)
  const card = useKnowledge('cards')?.get(syscall.name)
  const reasons = syscall.reasons.map((each) => t(`reason.${each}`)).join(', ')
  return (
    <section className={style.section} aria-label={t('knowledge.matters')}>
      <h3>{t('knowledge.matters')}</h3>
      <div className={`${own.why} ${own[syscall.risk]}`}>
        <p className={own.level}>
          <RiskMark level={syscall.risk} />
          <span className={pane.soft}>{reasons}</span>
        </p>
        <p>{syscall.reasons.length === 0 ? t('knowledge.unrated') : details?.why}</p>
        {card?.advice !== undefined && <p>{card.advice}</p>}
      </div>
      <CallRisk name={syscall.name} />
      {card !== undefined && (
        <details className={own.fold}>
          <summary>{t('knowledge.facts')}</summary>
          <CallFacts syscall={syscall} card={card} capabilities={details?.capabilities ?? []} />
        </details>
      )}
      {details !== undefined && details.references.length > 0 && <References list={details.references} />}
    </section>
  )
}

function References({ list }: { readonly list: SyscallDetails['references'] }) {
  const { t } = useTranslation()
  return (
    <details className={own.fold}>
      <summary>{t('knowledge.references', { count: list.length })}</summary>
      <ul className={own.references}>
        {list.map(({ id, text }) => (
          <li key={id}>
            <a href={`https://www.cve.org/CVERecord?id=${id}`} target="_blank" rel="noreferrer">
              {id}
            </a>{' '}
            {text}
          </li>
        ))}
      </ul>
    </details>
  )
}
