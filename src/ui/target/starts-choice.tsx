import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { startScopes } from '#core/questions/learn/startup.ts'
import { provideFor } from '#state/actions/target.ts'
import { useStudio } from '#state/store.ts'
import field from '../kit/field.module.css'
import style from './target.module.css'

/** Whose starts "Allow all seen" provides for, beside what was seen. */
export function StartsChoice() {
  const { t } = useTranslation()
  const name = useId()
  const { runtime, runtimeVersion } = useStudio((store) => store.target)
  const chosen = useStudio((store) => store.startsFor)
  return (
    <fieldset>
      <legend className={field.label}>{t('target.starts-for')}</legend>
      <div className={style.runtimes}>
        {startScopes.map((scope) => (
          <label key={scope} className={style.runtime}>
            <input type="radio" name={name} checked={scope === chosen} onChange={() => provideFor(scope)} />
            {t(`target.starts-${scope}`, { runtime, version: runtimeVersion })}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
