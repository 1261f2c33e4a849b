import { useTranslation } from 'react-i18next'
import { askAgain } from '#state/actions/ask-again.ts'
import { useStudio } from '#state/store.ts'
import { selectIsReadOnly } from '#state/views/table.ts'
import { useAnswer } from '#state/views/use-answer.ts'
import { Button } from '../kit/button.tsx'
import { targetSummary } from '../words/target-words.ts'
import style from './load-banner.module.css'

/** Said above the table when the target would not start, or not confine, a container with this profile. */
export function LoadBanner() {
  const { t } = useTranslation()
  const { evaluated } = useAnswer('evaluation')
  const target = useStudio((store) => store.target)
  const catalog = useStudio((store) => store.catalog)
  const isUnreadable = useStudio(selectIsReadOnly)
  const showDialog = useStudio((store) => store.workspaceActions.showDialog)
  if (isUnreadable || evaluated === undefined || evaluated.kind === 'ready') return null
  const { kind, printed, message } = evaluated
  return (
    <div className={style.banner} role="status" data-load={kind}>
      <strong>{t(`load.${kind}`, { target: targetSummary(target, catalog, t) })}</strong>
      {printed === undefined ? (
        <span>{t(message.code, message.params)}</span>
      ) : (
        <span>
          {t('load.prints')} <code className={style.printed}>{printed}</code>
        </span>
      )}
      {message.code === 'evaluation.failed' && (
        <Button size="small" onClick={askAgain}>
          {t('load.ask-again')}
        </Button>
      )}
      <Button size="small" onClick={() => showDialog('target')}>
        {t('load.change-target')}
      </Button>
    </div>
  )
}
