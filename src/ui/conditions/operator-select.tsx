import { useTranslation } from 'react-i18next'
import { type Operator, operators } from '#core/profile/profile.ts'
import { isMasked } from './case-draft.ts'
import style from './condition-row.module.css'
import { undoKeys } from './undo-keys.ts'

interface OperatorSelectProps {
  readonly op: Operator
  readonly onChange: (op: Operator) => void
}

/** The seven comparisons, by word and sign. */
export function OperatorSelect({ op, onChange }: OperatorSelectProps) {
  const { t } = useTranslation()
  const choose = (value: string) => {
    const chosen = operators.find((each) => each === value)
    if (chosen !== undefined) onChange(chosen)
  }
  return (
    <select
      className={isMasked(op) ? `${style.select} ${style.wide}` : style.select}
      aria-label={t('condition.operator')}
      value={op}
      onKeyDown={undoKeys}
      onChange={(event) => choose(event.target.value)}
    >
      {operators.map((each) => (
        <option key={each} value={each}>
          {t(`operator.${each}`)}
        </option>
      ))}
    </select>
  )
}
