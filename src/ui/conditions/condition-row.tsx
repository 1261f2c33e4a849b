import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Base } from '#core/profile/bits.ts'
import { Button } from '../kit/button.tsx'
import { ArgumentSelect } from './argument-select.tsx'
import { completed, errorOf, fieldsOf, isMasked, type RowDraft } from './case-draft.ts'
import { type NoteContext, notesOn } from './condition-notes.ts'
import style from './condition-row.module.css'
import type { DraftActions } from './draft-actions.ts'
import { NoteLine } from './note-line.tsx'
import { OperatorSelect } from './operator-select.tsx'
import { errorId, ValueField } from './value-field.tsx'

interface ConditionRowProps {
  readonly row: RowDraft
  /** From 1. */
  readonly place: number
  readonly casePlace: number
  readonly base: Base
  readonly context: NoteContext
  readonly actions: DraftActions
}

/** One comparison of one argument. */
export function ConditionRow({ row, place, casePlace, base, context, actions }: ConditionRowProps) {
  const { t } = useTranslation()
  const { key } = row
  return (
    <fieldset aria-label={t('cases.condition', { place })} className={style.row}>
      <span className={style.word}>{t(place === 1 ? 'cases.if' : 'cases.and')}</span>
      <ArgumentSelect
        id={actions.idOf(key)}
        index={row.index}
        args={context.args}
        onChange={(index) => actions.changeIndex(key, index)}
      />
      <OperatorSelect op={row.op} onChange={(op) => actions.changeOperator(row, op)} />
      <div className={isMasked(row.op) ? `${style.fields} ${style.masked}` : style.fields}>
        {fieldsOf(row.op).map((field) => (
          <ValueField
            key={field}
            id={actions.idOf(`${key}-${field}`)}
            row={row}
            field={field}
            base={base}
            onType={(text) => actions.type(key, field, text)}
            onCommit={(insisted) => actions.commitField(key, field, insisted)}
            onRevert={() => actions.revertField(key, field)}
          />
        ))}
      </div>
      <Button
        look="quiet"
        size="small"
        iconOnly
        className={style.remove}
        aria-label={t('cases.remove-condition', { place, of: casePlace })}
        onClick={() => actions.removeRow(key)}
      >
        <X size={14} aria-hidden />
      </Button>
      <RowNotes row={row} context={context} actions={actions} />
    </fieldset>
  )
}

function RowNotes({ row, context, actions }: Pick<ConditionRowProps, 'row' | 'context' | 'actions'>) {
  const { t } = useTranslation()
  const spec = completed(row)
  const notes = spec === undefined ? [] : notesOn(spec, context)
  return (
    <div className={style.notes}>
      <div aria-live="polite">
        {fieldsOf(row.op).map((field) => {
          const error = errorOf(row, field)
          return (
            error !== undefined && (
              <p key={field} id={errorId(actions.idOf(`${row.key}-${field}`))} className={style.error}>
                {t(error.code, error.params)}
              </p>
            )
          )
        })}
      </div>
      {isMasked(row.op) && <p className={style.masks}>{t('condition.masked-note')}</p>}
      {notes.map((note) => (
        <NoteLine key={note.code} note={note} onRemedy={(spec) => actions.replaceRow(row.key, spec)} />
      ))}
    </div>
  )
}
