import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errnoName, errnoNumber } from '#core/base/errno.ts'
import field from '../kit/field.module.css'
import style from './default-effect.module.css'

interface ErrnoFieldProps {
  readonly label: string
  readonly value: number
  readonly disabled: boolean
  readonly onCommit: (errno: number) => void
}

/** libseccomp accepts 0 … 4094 (its own limit; 4095 and above make the profile fail to load). */
const largest = 4094

function parseErrno(text: string): number | undefined {
  const trimmed = text.trim().toUpperCase()
  const number = /^\d+$/.test(trimmed) ? Number(trimmed) : errnoNumber(trimmed)
  return number === undefined || number > largest ? undefined : number
}

/** An error number by name (`EPERM`) or by digits; kept in the document only when it is valid. */
export function ErrnoField({ label, value, disabled, onCommit }: ErrnoFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const shown = errnoName(value) ?? String(value)
  const [text, setText] = useState(shown)
  useEffect(() => setText(shown), [shown])
  const parsed = parseErrno(text)
  const commit = () => parsed !== undefined && parsed !== value && onCommit(parsed)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape') setText(shown)
  }
  return (
    <div className={style.errno}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={field.input}
        value={text}
        disabled={disabled}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={parsed === undefined}
        aria-describedby={parsed === undefined ? `${id}-error` : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {parsed === undefined && (
        <p id={`${id}-error`} className={field.error}>
          {t('default.errno-invalid', { largest })}
        </p>
      )}
      {parsed === 0 && <p className={field.note}>{t('default.errno-zero')}</p>}
    </div>
  )
}
