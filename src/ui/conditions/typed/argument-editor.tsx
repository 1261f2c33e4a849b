import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SyscallArgument } from '#catalog/catalog.ts'
import type { ArgumentSet } from '#core/profile/conditions/argument-set.ts'
import { waysToWrite } from '#core/profile/conditions/ways.ts'
import type { ConditionSpec } from '#core/profile/profile.ts'
import { useStudio } from '#state/store.ts'
import type { Row } from '#state/views/rows.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import field from '../../kit/field.module.css'
import { isFlags } from '../../words/set-words.ts'
import { chosenIn, type How, howOf, namedValues, setFor, waysFor } from './argument-choices.ts'
import style from './typed.module.css'
import { ValueChoice } from './value-choice.tsx'
import { ValueRange } from './value-range.tsx'

interface ArgumentEditorProps {
  readonly row: Row
  readonly arg: SyscallArgument
  readonly index: number
  readonly set: ArgumentSet
  readonly onChange: (conditions: readonly ConditionSpec[]) => void
}

/** How one argument is limited: the way, then its values; each change is written at once. */
export function ArgumentEditor({ row, arg, index, set, onChange }: ArgumentEditorProps) {
  const { t } = useTranslation()
  const { names, options, how, chosen, isPlain, setIsPlain, write, choose } = useWays({
    arg,
    index,
    set,
    onChange,
  })
  const own = options.includes(how) ? options : [...options, how]
  return (
    <div className={style.editor}>
      <select
        className={field.select}
        aria-label={t('typed.how', { argument: arg.name })}
        value={how}
        onChange={(event) => choose(event.target.value as How)}
      >
        {own.map((each) => (
          <option key={each} value={each}>
            {t(`typed.how-${each}`)}
          </option>
        ))}
      </select>
      {set.kind === 'other' && <p className={style.note}>{t('typed.blocks')}</p>}
      {isRange(how) && (
        <ValueRange
          key={chosen.join()}
          how={how}
          chosen={chosen}
          onChange={(values) => write(how, values, isPlain)}
        />
      )}
      {how !== 'any' && !isRange(how) && (
        <ValueChoice
          row={row}
          arg={arg}
          index={index}
          names={names}
          chosen={chosen}
          onChange={(values) => {
            if (values.length === 0 && how !== 'only') onChange([])
            else write(how, values, isPlain)
          }}
        />
      )}
      <Price
        set={set}
        index={index}
        width={arg.width}
        isPlain={isPlain}
        onChange={(plain) => {
          setIsPlain(plain)
          write(how, chosen, plain)
        }}
      />
    </div>
  )
}

type Ways = Omit<ArgumentEditorProps, 'row'>

/** The ways to limit the argument, the chosen one, and how its values become conditions. */
function useWays({ arg, index, set, onChange }: Ways) {
  const constants = useKnowledge('constants')
  const arch = useStudio((store) => store.target.arch)
  const flags = isFlags(arg, constants)
  const names = namedValues(arg, arch, constants, flags)
  const options = waysFor(names.length > 0, flags)
  const first = options.find((each) => each !== 'any') ?? 'one-of'
  const [picked, setPicked] = useState<How>()
  const how = picked ?? (set.kind === 'any' ? first : (howOf(set, arg.width) ?? first))
  const [isPlain, setIsPlain] = useState(false)
  const chosen = chosenIn(set, arg.width)
  const write = (way: How, values: readonly bigint[], plain: boolean) => {
    const next = setFor(way, values, arg.width)
    if (next === undefined) return
    const ways = waysToWrite(next, index, arg.width)
    const wanted = ways.find(({ id }) => id === (plain ? 'plain' : 'exact')) ?? ways[0]
    onChange(wanted?.conditions ?? [])
  }
  const choose = (way: How) => {
    setPicked(way)
    if (way === 'any') onChange([])
    else if (!isRange(way) && !isRange(how)) write(way, chosen, isPlain)
  }
  return { names, options, how, chosen, isPlain, setIsPlain, write, choose }
}

function isRange(how: How): how is 'at-least' | 'at-most' | 'between' {
  return how === 'at-least' || how === 'at-most' || how === 'between'
}

interface PriceProps {
  readonly set: ArgumentSet
  readonly index: number
  readonly width: 32 | 64
  readonly isPlain: boolean
  readonly onChange: (isPlain: boolean) => void
}

/** Where a set can be written exactly or shortly: both, with what each costs. */
function Price({ set, index, width, isPlain, onChange }: PriceProps) {
  const { t } = useTranslation()
  const ways = waysToWrite(set, index, width)
  const [exact] = ways
  if (exact === undefined || exact.conditions.length === 0) return null
  if (ways.length === 1) {
    const count = exact.conditions.length
    return count > 1 ? <p className={style.soft}>{t('typed.exact', { count })}</p> : null
  }
  return (
    <fieldset className={style.price} aria-label={t('typed.price')}>
      <label>
        <input type="radio" checked={!isPlain} onChange={() => onChange(false)} />
        {t('typed.exact', { count: exact.conditions.length })}
      </label>
      <label>
        <input type="radio" checked={isPlain} onChange={() => onChange(true)} />
        {t('typed.plain')}
      </label>
    </fieldset>
  )
}
