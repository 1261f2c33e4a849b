import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseValue } from '#core/profile/bits.ts'
import field from '../../kit/field.module.css'
import style from './typed.module.css'

interface ValueRangeProps {
  readonly how: 'at-least' | 'at-most' | 'between'
  /** The ends as they are. */
  readonly chosen: readonly bigint[]
  readonly onChange: (ends: readonly bigint[]) => void
}

/** One end of a range, or both; written when the field is left or Enter pressed. */
export function ValueRange({ how, chosen, onChange }: ValueRangeProps) {
  const { t } = useTranslation()
  const [from, setFrom] = useState(() => (chosen.length > 0 && how !== 'at-most' ? String(chosen[0]) : ''))
  const [to, setTo] = useState(() => (chosen.length > 0 && how !== 'at-least' ? String(chosen.at(-1)) : ''))
  const commit = () => {
    const ends = [...(how === 'at-most' ? [] : [from]), ...(how === 'at-least' ? [] : [to])].map(parseValue)
    const values = ends.flatMap((end) => (end.kind === 'ok' ? [end.value] : []))
    if (values.length === ends.length && values.join() !== chosen.join()) onChange(values)
  }
  return (
    <div className={style.range}>
      {how !== 'at-most' && <End label={t('typed.from')} text={from} onType={setFrom} onCommit={commit} />}
      {how !== 'at-least' && <End label={t('typed.to')} text={to} onType={setTo} onCommit={commit} />}
    </div>
  )
}

interface EndProps {
  readonly label: string
  readonly text: string
  readonly onType: (text: string) => void
  readonly onCommit: () => void
}

function End({ label, text, onType, onCommit }: EndProps) {
  const { t } = useTranslation()
  const id = useId()
  const parsed = parseValue(text)
  const isWrong = text !== '' && parsed.kind === 'error'
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={field.input}
        value={text}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isWrong}
        aria-describedby={`${id}-wrong`}
        onChange={(event) => onType(event.target.value)}
        onBlur={onCommit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onCommit()
        }}
      />
      <p id={`${id}-wrong`} className={style.wrong}>
        {isWrong && t(parsed.error.code, parsed.error.params)}
      </p>
    </div>
  )
}
