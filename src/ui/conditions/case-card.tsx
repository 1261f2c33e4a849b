import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Base } from '#core/profile/bits.ts'
import type { Effect } from '#core/profile/profile.ts'
import { Button } from '../kit/button.tsx'
import { accepted, type CaseDraft } from './case-draft.ts'
import style from './case-editor.module.css'
import { type NoteContext, notesOnCase } from './condition-notes.ts'
import { ConditionRow } from './condition-row.tsx'
import type { DraftActions } from './draft-actions.ts'
import { EffectField } from './effect-field.tsx'
import { NoteLine } from './note-line.tsx'

interface CaseCardProps {
  readonly of: CaseDraft
  /** From 1. */
  readonly place: number
  readonly base: Base
  readonly context: Omit<NoteContext, 'effect'>
  readonly fallback: Effect
  /** "with CAP_SYS_ADMIN", when its rule is guarded. */
  readonly guard: string
  readonly actions: DraftActions
}

/** One alternative: all its conditions hold, then its action. */
export function CaseCard({ of, place, base, context, fallback, guard, actions }: CaseCardProps) {
  const { t } = useTranslation()
  return (
    <section className={style.card} aria-label={t('cases.case', { place })}>
      {of.rows.map((row, at) => (
        <ConditionRow
          key={row.key}
          row={row}
          place={at + 1}
          casePlace={place}
          base={base}
          context={{ ...context, effect: of.effect }}
          actions={actions}
        />
      ))}
      <CaseNotes of={of} fallback={fallback} guard={guard} />
      <div className={style.then}>
        <span className={style.word}>{t('cases.then')}</span>
        <EffectField
          label={t('cases.action', { place })}
          effect={of.effect}
          fallback={fallback}
          onChange={(effect) => actions.changeEffect(of.key, effect)}
        />
        <span className={style.tools}>
          <Button id={actions.idOf(of.key)} look="link" size="small" onClick={() => actions.addRow(of.key)}>
            <Plus size={12} aria-hidden />
            {t('cases.add-condition')}
          </Button>
          <Button
            look="quiet"
            size="small"
            iconOnly
            aria-label={t('cases.remove-case', { place })}
            title={t('cases.remove-case', { place })}
            onClick={() => actions.removeCase(of.key)}
          >
            <Trash2 size={14} aria-hidden />
          </Button>
        </span>
      </div>
    </section>
  )
}

function CaseNotes({ of, fallback, guard }: Pick<CaseCardProps, 'of' | 'fallback' | 'guard'>) {
  const { t } = useTranslation()
  const conditions = of.rows.map(accepted).filter((each) => each !== undefined)
  const notes = notesOnCase({ ...of.effect, conditions }, fallback)
  if (guard === '' && notes.length === 0) return undefined
  return (
    <div className={style.indented}>
      {guard !== '' && <p className={style.guard}>{t('cases.guarded', { guard })}</p>}
      {notes.map((note) => (
        <NoteLine key={note.code} note={note} />
      ))}
    </div>
  )
}
