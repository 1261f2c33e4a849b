import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import type { ExportForm } from '#state/views/export-forms.ts'
import { Segmented } from '../kit/segmented.tsx'
import style from './export-dialog.module.css'

/** What the form cannot say by itself and only the author can decide. */
export function ExportQuestion({ form }: { readonly form: ExportForm }) {
  const { t } = useTranslation()
  const document = useStudio((store) => store.document)
  const { form: asked, choice } = useStudio((store) => store.exportOf)
  const { exportAs } = useStudio((store) => store.questionActions)
  const { question } = form.exporter
  if (question === undefined || document?.reading.kind !== 'profile') return null
  if (!question.isAsked({ text: document.text, reading: document.reading })) return null
  const label = t(`export-ask-${question.id}`)
  return (
    <div className={style.question}>
      <span aria-hidden>{label}</span>
      <Segmented
        label={label}
        value={choice ?? question.choices[0]}
        options={question.choices.map((value) => ({ value, label: t(`export-${question.id}-${value}`) }))}
        onChange={(next) => exportAs({ form: asked, choice: next })}
      />
    </div>
  )
}
