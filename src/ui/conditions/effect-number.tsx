import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errnoNames } from '#core/base/errno.ts'
import type { Effect } from '#core/profile/profile.ts'
import { numberText, parseNumber } from './effect-choices.ts'
import style from './effect-field.module.css'
import { undoKeys } from './undo-keys.ts'

const errnoList = 'errno-names'

/** Offers the names of errors to every field of the pane. */
export function EffectNames() {
  return (
    <datalist id={errnoList}>
      {errnoNames().map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}

interface NumberFieldProps {
  readonly effect: Effect
  readonly onChange: (errnoRet: number) => void
}

/** The number of an effect: an error by name or number, or a tracer's message. */
export function EffectNumber({ effect, onChange }: NumberFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [tried, setTried] = useState(false)
  const isError = effect.action === 'SCMP_ACT_ERRNO'
  const text = typed ?? numberText(effect)
  const parsed = parseNumber(text, effect.action)
  const error = tried && parsed.kind === 'error' ? parsed.error : undefined
  const commit = () => {
    setTried(true)
    if (typed === undefined || parsed.kind === 'error') return
    setTyped(undefined)
    if (parsed.value !== (effect.errnoRet ?? 1)) onChange(parsed.value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (typed === undefined) undoKeys(event)
    if (event.key === 'Enter') commit()
    if (event.key !== 'Escape' || typed === undefined) return
    event.stopPropagation()
    setTyped(undefined)
  }
  return (
    <span className={style.number}>
      <input
        className={style.input}
        aria-label={t(isError ? 'rule.errno' : 'rule.trace')}
        list={isError ? errnoList : undefined}
        value={text}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-says`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      <small id={`${id}-says`} className={error === undefined ? style.also : style.error} aria-live="polite">
        {error === undefined ? alsoText(text, parsed) : t(error.code, error.params)}
      </small>
    </span>
  )
}

/** The number beside a name. */
function alsoText(text: string, parsed: ReturnType<typeof parseNumber>): string {
  return parsed.kind === 'ok' && String(parsed.value) !== text.trim() ? String(parsed.value) : ''
}
