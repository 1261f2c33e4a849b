import { useTranslation } from 'react-i18next'
import { positionAt } from '#core/json/position.ts'
import { commands } from '#state/actions/commands.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import style from './unreadable-banner.module.css'
import { useCommand } from './use-command.ts'

/** While the text cannot be read: what is wrong, where, and the way back. */
export function UnreadableBanner() {
  const { t } = useTranslation()
  const document = useStudio((store) => store.document)
  const undo = useCommand(commands.undo)
  if (document === undefined || document.reading.kind !== 'unreadable') return null
  const [first, ...others] = document.reading.problems
  if (first === undefined) return null
  const { line, column } = positionAt(document.text, first.at.start)
  return (
    <div className={style.banner} role="alert">
      <strong>{t('shell.unreadable', { line, column })}</strong>
      <span>{t(first.code, first.params)}</span>
      {others.length > 0 && (
        <span className={style.more}>{t('shell.unreadable-more', { count: others.length })}</span>
      )}
      <span className={style.note}>{t('shell.unreadable-note')}</span>
      <Button size="small" onClick={undo.onClick} disabled={undo.disabled}>
        {t('shell.take-back')}
      </Button>
    </div>
  )
}
