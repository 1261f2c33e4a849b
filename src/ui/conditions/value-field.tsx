import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type Base, bases, formatValue, parseValue } from '#core/profile/bits.ts'
import { errorOf, type FieldName, isMasked, type RowDraft, textOf } from './case-draft.ts'
import { undoKeys } from './undo-keys.ts'
import style from './value-field.module.css'

export interface ValueFieldProps {
  readonly id: string
  readonly row: RowDraft
  readonly field: FieldName
  readonly base: Base
  readonly onType: (text: string) => void
  /** The field was left, or Enter pressed (`insisted`). */
  readonly onCommit: (insisted: boolean) => void
  readonly onRevert: () => void
}

/** A 64-bit value in any base; what it means in the others stands beneath. */
export function ValueField({ id, row, field, base, onType, onCommit, onRevert }: ValueFieldProps) {
  const { t } = useTranslation()
  const text = textOf(row, field, base)
  const parsed = parseValue(text)
  const isWrong = errorOf(row, field) !== undefined
  const label = t(isMasked(row.op) && field === 'value' ? 'condition.mask' : 'condition.value')
  const onKeyDown = (event: KeyboardEvent) => {
    if (row[field].typed === undefined) undoKeys(event)
    if (event.key === 'Enter') onCommit(true)
    if (event.key !== 'Escape' || row[field].typed === undefined) return
    event.stopPropagation()
    onRevert()
  }
  return (
    <div className={isMasked(row.op) ? `${style.field} ${style.labelled}` : style.field}>
      <label htmlFor={id} className={isMasked(row.op) ? style.label : 'visually-hidden'}>
        {label}
      </label>
      <input
        id={id}
        className={style.input}
        value={text}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        aria-invalid={isWrong}
        aria-describedby={isWrong ? errorId(id) : `${id}-forms`}
        onChange={(event) => onType(event.target.value)}
        onBlur={() => onCommit(false)}
        onKeyDown={onKeyDown}
      />
      <small id={`${id}-forms`} className={style.forms}>
        {parsed.kind === 'ok' && otherForms(parsed.value, text)}
      </small>
    </div>
  )
}

/** The element that says what is wrong with the field of this id. */
export function errorId(id: string): string {
  return `${id}-error`
}

function otherForms(value: bigint, text: string): string {
  const forms = bases.map((each) => formatValue(value, each))
  return forms.filter((each) => each !== text.trim()).join(' · ')
}
