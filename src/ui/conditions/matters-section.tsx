import { useTranslation } from 'react-i18next'
import type { Syscall, SyscallDetails } from '#catalog/catalog.ts'
import { RiskMark } from '../kit/risk-mark.tsx'
import style from './rule-pane.module.css'

interface MattersSectionProps {
  readonly syscall: Syscall
  readonly details: SyscallDetails | undefined
}

/** The call's risk and where it comes from. */
export function MattersSection({ syscall, details }: MattersSectionProps) {
  const { t } = useTranslation()
  const isRated = syscall.reasons.length > 0
  const reasons = syscall.reasons.map((each) => t(`reason.${each}`)).join(', ')
  return (
    <section className={style.section}>
      <h3>{t('matters.title')}</h3>
      <div className={`${style.why} ${style[syscall.risk]}`}>
        <p className={style.level}>
          <RiskMark level={syscall.risk} />
          <span className={style.soft}>{reasons}</span>
        </p>
        <p>{details?.why ?? (isRated ? '' : t('matters.unrated'))}</p>
      </div>
      <dl className={style.facts}>
        {details !== undefined && details.capabilities.length > 0 && (
          <>
            <dt>{t('matters.capabilities')}</dt>
            <dd>
              <code>{details.capabilities.join(', ')}</code>
            </dd>
          </>
        )}
        <dt>{t('matters.manual')}</dt>
        <dd>
          <code>{`man 2 ${syscall.name}`}</code>
        </dd>
      </dl>
      {details !== undefined && details.references.length > 0 && (
        <>
          <h4>{t('matters.references')}</h4>
          <ul className={style.references}>
            {details.references.map(({ id, text }) => (
              <li key={id}>
                <code>{id}</code> {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
