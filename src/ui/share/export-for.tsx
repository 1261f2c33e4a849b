import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type Launcher, launchers } from '#core/target/engines.ts'
import type { Target } from '#core/target/target.ts'
import { useStudio } from '#state/store.ts'
import field from '../kit/field.module.css'
import { targetSummary } from '../words/target-words.ts'
import style from './export-dialog.module.css'

/** Whose file it is to be; `as-written` is the text itself, made strict, `studio` the whole work. */
export type ExportChoice = Launcher | 'as-written' | 'studio'

const choices: readonly ExportChoice[] = [...launchers, 'as-written', 'studio']

interface ExportForProps {
  readonly choice: ExportChoice
  /** What the choice stands for; undefined where no runtime reads the file. */
  readonly target: Target | undefined
  readonly onChange: (choice: ExportChoice) => void
}

export function ExportFor({ choice, target, onChange }: ExportForProps) {
  const { t } = useTranslation()
  const id = useId()
  const catalog = useStudio((store) => store.catalog)
  return (
    <div className={style.field}>
      <label htmlFor={id}>{t('export.for')}</label>
      <select
        id={id}
        className={field.select}
        value={choice}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(choices.find((each) => each === event.target.value) ?? 'as-written')}
      >
        {launchers.map((each) => (
          <option key={each} value={each}>
            {t(`target.runtime-${each}`)}
          </option>
        ))}
        <option value="as-written">{t('export.as-written')}</option>
        <option value="studio">{t('export.studio')}</option>
      </select>
      <p id={`${id}-note`} className={style.hint}>
        {target && t('export.fixed', { summary: targetSummary(target, catalog, t) })}
        {choice === 'studio' && t('export.studio-what')}
      </p>
    </div>
  )
}
