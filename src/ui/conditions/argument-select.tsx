import { useTranslation } from 'react-i18next'
import type { SyscallArgument } from '#catalog/catalog.ts'
import { argumentCount } from '#core/profile/profile.ts'
import style from './condition-row.module.css'
import { undoKeys } from './undo-keys.ts'

interface ArgumentSelectProps {
  readonly id: string
  readonly index: number
  /** Undefined when the call is not known. */
  readonly args: readonly SyscallArgument[] | undefined
  readonly onChange: (index: number) => void
}

const indexes = Array.from({ length: argumentCount }, (_, index) => index)

/** Any of the six registers, by the name of the parameter it holds. */
export function ArgumentSelect({ id, index, args, onChange }: ArgumentSelectProps) {
  const { t } = useTranslation()
  return (
    <select
      id={id}
      className={style.select}
      aria-label={t('condition.argument')}
      value={index}
      onKeyDown={undoKeys}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {indexes.map((each) => (
        <option key={each} value={each}>
          {t(pickKey(args, each), { index: each, name: args?.[each]?.name })}
        </option>
      ))}
    </select>
  )
}

function pickKey(args: readonly SyscallArgument[] | undefined, index: number): string {
  if (args === undefined) return 'condition.pick-unnamed'
  const arg = args[index]
  if (arg === undefined) return 'condition.pick-beyond'
  return arg.filterable ? 'condition.pick-named' : 'condition.pick-pointer'
}
