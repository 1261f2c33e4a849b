import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { takesErrno } from '#core/profile/effect.ts'
import type { Effect } from '#core/profile/profile.ts'
import { choiceOf, choices, effectOf, isChoice } from './effect-choices.ts'
import style from './effect-field.module.css'
import { EffectNumber } from './effect-number.tsx'
import { undoKeys } from './undo-keys.ts'

interface EffectFieldProps {
  readonly id?: string
  readonly label: string
  /** Undefined: one of the `others` is chosen. */
  readonly effect: Effect | undefined
  readonly fallback: Effect
  readonly onChange: (effect: Effect) => void
  /** Choices beside the actions, which come first. */
  readonly others?: ReactNode
  readonly other?: string
  readonly onOther?: (value: string) => void
}

/** The action of a call or a case, with the number that it carries. */
export function EffectField({
  id,
  label,
  effect,
  fallback,
  onChange,
  others,
  other,
  onOther,
}: EffectFieldProps) {
  const { t } = useTranslation()
  const choose = (value: string) => {
    if (isChoice(value)) onChange(effectOf(value, fallback))
    else onOther?.(value)
  }
  return (
    <span className={style.effect}>
      <select
        id={id}
        className={style.select}
        aria-label={label}
        value={effect === undefined ? other : choiceOf(effect.action)}
        onKeyDown={undoKeys}
        onChange={(event) => choose(event.target.value)}
      >
        {others}
        {choices.map((action) => (
          <option key={action} value={action}>
            {t(`action.${action}`)}
          </option>
        ))}
      </select>
      {effect !== undefined && takesErrno(effect.action) && (
        <EffectNumber
          key={effect.action}
          effect={effect}
          onChange={(errnoRet) => onChange({ action: effect.action, errnoRet })}
        />
      )}
    </span>
  )
}
