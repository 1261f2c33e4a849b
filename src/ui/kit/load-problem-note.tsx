import { useTranslation } from 'react-i18next'
import type { LoadProblem } from '#core/enforce/evaluate/prepare.ts'
import style from './load-problem-note.module.css'
import pane from './pane.module.css'

/** The target does not enforce the profile: why, and what its runtime prints. */
export function LoadProblemNote({ problem }: { readonly problem: LoadProblem }) {
  const { t } = useTranslation()
  const { message, printed } = problem
  return (
    <div className={style.problem} role="note">
      <p>
        <strong>
          {printed === undefined ? t(message.code, message.params) : t(`evaluation.${problem.kind}`)}
        </strong>
      </p>
      {printed !== undefined && (
        <>
          <p className={pane.soft}>{t('replay.printed')}</p>
          <pre className={style.printed}>{printed}</pre>
        </>
      )}
    </div>
  )
}
