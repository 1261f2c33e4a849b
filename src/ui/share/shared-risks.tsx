import { useTranslation } from 'react-i18next'
import type { AcceptedRisk } from '#core/profile/accepted.ts'
import { acceptedWords } from '../words/accepted-words.ts'
import style from './shared-view.module.css'

/** What the sender, or somebody before, answered for. */
export function SharedRisks({ accepted }: { readonly accepted: readonly AcceptedRisk[] }) {
  const { t } = useTranslation()
  if (accepted.length === 0) return null
  return (
    <section className={style.part}>
      <h2>{t('share.accepted')}</h2>
      <ul className={style.notices}>
        {accepted.map((risk) => (
          <li key={`${risk.rule} ${risk.print}`}>
            {t(`${risk.rule}-title`, { defaultValue: risk.rule })}{' '}
            {risk.syscalls.length > 0 && <code>{risk.syscalls.join(', ')}</code>}
            <br />
            <small>
              {t(
                risk.until === undefined ? 'findings.accepted-by' : 'findings.accepted-until',
                acceptedWords(risk),
              )}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
