import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { valueWords } from '#catalog/value-words.ts'
import { allowOnlySeen, allowValue } from '#state/actions/seen-arguments.ts'
import { useStudio } from '#state/store.ts'
import type { Row } from '#state/views/rows.ts'
import {
  canAllowOnlySeen,
  canAllowValue,
  type SeenArgument,
  type SeenValue,
  selectSeenArguments,
} from '#state/views/seen-arguments.ts'
import { selectIsReadOnly } from '#state/views/table.ts'
import { useAnswer } from '#state/views/use-answer.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import style from './seen-arguments.module.css'

/** Values of an argument before "Show all". */
const few = 6

/** The argument values that logs showed, what the profile does with each, and how they become conditions. */
export function SeenArguments({ row }: { readonly row: Row }) {
  useAnswer('evaluation')
  const seen = useStudio((store) => selectSeenArguments(store, row))
  return seen.map((argument) => <OneArgument key={argument.index} row={row} seen={argument} />)
}

function OneArgument({ row, seen }: { readonly row: Row; readonly seen: SeenArgument }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const unreadable = useStudio(selectIsReadOnly)
  const { values, unlisted, argument } = seen
  const list = isOpen ? values : values.slice(0, few)
  const most = values[0]?.calls ?? 1
  if (values.length === 0) return null
  return (
    <div className={style.argument}>
      <p className={style.head}>
        <code>{argument.name}</code>
        {canAllowOnlySeen(row, seen) && (
          <Button
            look="link"
            size="small"
            disabled={unreadable}
            aria-label={t('seen.only-of', { argument: argument.name })}
            onClick={() => allowOnlySeen(row, seen)}
          >
            {t('seen.only', { count: values.length })}
          </Button>
        )}
      </p>
      <ul>
        {list.map((each) => (
          <ValueLine key={each.value} row={row} seen={seen} value={each} most={most} />
        ))}
      </ul>
      {list.length < values.length && (
        <Button look="link" size="small" onClick={() => setIsOpen(true)}>
          {t('seen.show-all', { formatted: formatNumber(values.length) })}
        </Button>
      )}
      {unlisted > 0 && (
        <p className={style.soft}>
          {t('seen.unlisted', { count: unlisted, formatted: formatNumber(unlisted) })}
        </p>
      )}
    </div>
  )
}

interface ValueLineProps {
  readonly row: Row
  readonly seen: SeenArgument
  readonly value: SeenValue
  readonly most: number
}

function ValueLine({ row, seen: { argument, index }, value: { value, calls, fate }, most }: ValueLineProps) {
  const { t } = useTranslation()
  const constants = useKnowledge('constants')
  const arch = useStudio((store) => store.target.arch)
  const unreadable = useStudio(selectIsReadOnly)
  const words = valueWords(BigInt(value), argument, arch, constants)
  const isOffered = fate === 'fails' && argument.filterable && canAllowValue(row)
  return (
    <li className={style.value}>
      <code title={value}>{words}</code>
      <meter className={style.bar} aria-hidden="true" value={calls} max={most} />
      <span className={style.calls}>{formatNumber(calls)}</span>
      {isOffered ? (
        <Button
          look="link"
          size="small"
          disabled={unreadable}
          aria-label={t('seen.allow-value', { value: words })}
          onClick={() => allowValue(row, index, value)}
        >
          {t('seen.allow')}
        </Button>
      ) : (
        <span className={style.fate}>{fate !== undefined && t(`seen.${fate}`)}</span>
      )}
    </li>
  )
}
