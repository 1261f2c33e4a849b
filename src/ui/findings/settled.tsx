import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import type { Findings } from '#state/views/findings.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import pane from '../kit/pane.module.css'
import { acceptedWords } from '../words/accepted-words.ts'
import style from './findings.module.css'

/** What somebody answered for and is no longer there. */
export function Settled({ found: { settled } }: { readonly found: Findings }) {
  const { t } = useTranslation()
  const reopen = useStudio((store) => store.acceptedActions.reopen)
  if (settled.length === 0) return null
  return (
    <details className={style.group}>
      <summary className={style.summary}>
        <h3 className={style.title}>
          {t('findings.settled')}
          <span className={pane.count}>{formatNumber(settled.length)}</span>
        </h3>
      </summary>
      <p className={pane.soft}>{t('findings.settled-why')}</p>
      <ul>
        {settled.map((risk) => {
          const title = t(`${risk.rule}-title`, { defaultValue: risk.rule })
          return (
            <li key={`${risk.rule} ${risk.print}`} className={style.finding}>
              <h4>{title}</h4>
              {risk.syscalls.length > 0 && <p className={pane.soft}>{risk.syscalls.join(', ')}</p>}
              <p className={style.accepted}>
                {t(
                  risk.until === undefined ? 'findings.accepted-by' : 'findings.accepted-until',
                  acceptedWords(risk),
                )}{' '}
                <Button
                  look="link"
                  size="small"
                  aria-label={t('findings.remove-of', { title })}
                  onClick={() => reopen(risk)}
                >
                  {t('findings.remove')}
                </Button>
              </p>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
