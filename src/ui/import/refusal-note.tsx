import { useTranslation } from 'react-i18next'
import type { Refusal } from '#state/slices/observations.ts'
import { useStudio } from '#state/store.ts'
import { teachFileWords } from '../i18n/file-words.ts'
import { Boundary } from '../kit/boundary.tsx'
import { Button } from '../kit/button.tsx'
import { ProblemList } from '../kit/problem-list.tsx'
import style from './refusals.module.css'

// It speaks of files that were read: their words come with it.
teachFileWords()

/** One input that could not be used, with what is wrong, where, and what to do. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal }) {
  const { t } = useTranslation()
  const dismiss = useStudio((store) => store.observationActions.dismissRefusal)
  return (
    <div className={`${style.refusal} ${isOpened(refusal) ? style.opened : ''}`}>
      <div className={style.words}>
        <Reasons refusal={refusal} />
        {!isOpened(refusal) && <p className={style.after}>{t('import.unchanged')}</p>}
      </div>
      <Button
        size="small"
        aria-label={t('import.dismiss', { name: refusal.name })}
        onClick={() => dismiss(refusal.id)}
      >
        {t('kit.dismiss')}
      </Button>
    </div>
  )
}

function Reasons({ refusal }: { readonly refusal: Refusal }) {
  const { t } = useTranslation()
  const { name } = refusal
  if (refusal.kind === 'message') {
    const { code, params } = refusal.message
    return (
      <>
        <strong>{t('import.refused-name', { name })}</strong>
        <p>{t(code, params)}</p>
      </>
    )
  }
  if (refusal.kind === 'told') return <p>{t(refusal.message.code, refusal.message.params)}</p>
  if (refusal.kind === 'losses')
    return (
      <>
        <strong>{t('import.losses', { name, count: refusal.losses.length })}</strong>
        {refusal.losses.map(({ code, params }) => (
          <p key={`${code} ${JSON.stringify(params)}`}>{t(code, params)}</p>
        ))}
      </>
    )
  const { reading, text } = refusal.document
  const problems =
    reading.kind === 'unreadable' ? reading.problems.filter((each) => each.severity === 'error') : []
  return (
    <>
      <strong>{t('import.refused-profile', { name, count: problems.length })}</strong>
      <Boundary place="line">
        <ProblemList text={text} problems={problems} />
      </Boundary>
    </>
  )
}

/** Nothing was refused. */
function isOpened({ kind }: Refusal): boolean {
  return kind === 'told' || kind === 'losses'
}
