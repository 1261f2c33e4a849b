import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Target } from '#core/target/target.ts'
import { useStudio } from '#state/store.ts'
import { type ExportForm, exportForms } from '#state/views/export-forms.ts'
import field from '../kit/field.module.css'
import { targetSummary } from '../words/target-words.ts'
import style from './export-dialog.module.css'

interface ExportForProps {
  /** The form's id, or one of the two files that are not for a form. */
  readonly choice: string
  readonly form: ExportForm | undefined
  /** What the form stands for; undefined where no runtime reads the file. */
  readonly target: Target | undefined
  readonly onChange: (choice: string) => void
}

export function ExportFor({ choice, form, target, onChange }: ExportForProps) {
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
        onChange={(event) => onChange(event.target.value)}
      >
        {exportForms.map((each) => (
          <option key={each.id} value={each.id}>
            {t(each.launcher === undefined ? `export-${each.id}` : `target.runtime-${each.launcher}`)}
          </option>
        ))}
        <option value="as-written">{t('export.as-written')}</option>
        <option value="studio">{t('export.studio')}</option>
      </select>
      <p id={`${id}-note`} className={style.hint}>
        {target && t('export.fixed', { summary: targetSummary(target, catalog, t) })}
        {form !== undefined && form.launcher === undefined && t(`export-${form.id}-what`)}
        {choice === 'studio' && t('export.studio-what')}
      </p>
    </div>
  )
}
