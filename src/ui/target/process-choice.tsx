import { useTranslation } from 'react-i18next'
import { chooseProcess } from '#state/actions/target.ts'
import { useStudio } from '#state/store.ts'
import field from '../kit/field.module.css'
import { Labelled } from '../kit/labelled.tsx'
import style from './target.module.css'

/** How the container's program runs: what of it matters for the start. */
export function ProcessChoice() {
  const { t } = useTranslation()
  const { user, tty, noNewPrivileges } = useStudio((store) => store.target)
  return (
    <div className={style.grid}>
      <Labelled label={t('target.user')}>
        {(id) => (
          <select
            id={id}
            className={field.select}
            value={user}
            onChange={(event) => chooseProcess({ user: event.target.value === 'other' ? 'other' : 'root' })}
          >
            <option value="root">{t('target.user-root')}</option>
            <option value="other">{t('target.user-other')}</option>
          </select>
        )}
      </Labelled>
      <div className={style.checks}>
        <label className={style.check}>
          <input
            type="checkbox"
            checked={tty}
            onChange={({ target }) => chooseProcess({ tty: target.checked })}
          />
          {t('target.tty')}
        </label>
        <label className={style.check} title={t('target.nnp-note')}>
          <input
            type="checkbox"
            checked={noNewPrivileges}
            onChange={({ target }) => chooseProcess({ noNewPrivileges: target.checked })}
          />
          {t('target.nnp')}
        </label>
      </div>
    </div>
  )
}
