import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorKnowledge } from '#catalog/error-knowledge.ts'
import { explainError } from '#core/questions/errors/explain.ts'
import { mostCharacters } from '#core/questions/errors/layers.ts'
import { useStudio } from '#state/store.ts'
import field from '../kit/field.module.css'
import style from './error-box.module.css'
import { ExplanationItem } from './explanation-item.tsx'

/** Takes the words of an error and names the calls that were likely refused, and the least that opens them. */
export function ErrorBox() {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState('')
  const target = useStudio((store) => store.target)
  // Once it is there, more names and numbers are read.
  const catalog = useStudio((store) => store.catalog)
  const found = useMemo(
    () => explainError(text, catalog && errorKnowledge(catalog, target)),
    [text, catalog, target],
  )
  return (
    <div className={style.box}>
      <label htmlFor={id} className={field.label}>
        {t('error-box.label')}
      </label>
      <textarea
        id={id}
        className={style.text}
        rows={3}
        value={text}
        placeholder={t('error-box.hint')}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <div role="status">
        {text.length > mostCharacters && (
          <p className={style.soft}>{t('error-box.cut', { count: mostCharacters / 2 })}</p>
        )}
        {text.trim() !== '' && found.length === 0 && <p className={style.soft}>{t('error-nothing')}</p>}
      </div>
      {found.length > 0 && (
        <ul className={style.list} aria-label={t('error-box.found')}>
          {found.map((each) => (
            <ExplanationItem key={each.told + each.sure} explanation={each} />
          ))}
        </ul>
      )}
    </div>
  )
}
