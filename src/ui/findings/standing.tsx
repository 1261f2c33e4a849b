import { useTranslation } from 'react-i18next'
import type { Standing as Stands } from '#core/profile/accepted.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { acceptedWords } from '../words/accepted-words.ts'
import style from './findings.module.css'

/** Who answers for the finding, or why nobody does any more. */
export function Standing({ standing }: { readonly standing: Stands }) {
  const { t } = useTranslation()
  const reopen = useStudio((store) => store.acceptedActions.reopen)
  if (standing.kind === 'open') return null
  const { risk } = standing
  if (standing.kind === 'reopened') {
    const code = standing.because === 'expired' ? 'findings.expired' : 'findings.changed-since'
    return <p className={style.reopened}>↻ {t(code, acceptedWords(risk))}</p>
  }
  return (
    <p className={style.accepted}>
      {t(risk.until === undefined ? 'findings.accepted-by' : 'findings.accepted-until', acceptedWords(risk))}{' '}
      <Button look="link" size="small" onClick={() => reopen(risk)}>
        {t('findings.reopen')}
      </Button>
    </p>
  )
}
