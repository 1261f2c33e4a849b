import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SyscallArgument } from '#catalog/catalog.ts'
import { valueWords } from '#catalog/value-words.ts'
import { parseValue } from '#core/profile/bits.ts'
import { fullMask } from '#core/profile/conditions/argument-set.ts'
import { useStudio } from '#state/store.ts'
import type { Row } from '#state/views/rows.ts'
import { selectSeenArguments } from '#state/views/seen-arguments.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { Button } from '../../kit/button.tsx'
import field from '../../kit/field.module.css'
import type { NamedValue } from './argument-choices.ts'
import style from './typed.module.css'

interface ValueChoiceProps {
  readonly row: Row
  readonly arg: SyscallArgument
  readonly index: number
  readonly names: readonly NamedValue[]
  readonly chosen: readonly bigint[]
  readonly onChange: (values: readonly bigint[]) => void
}

/** With this many names or more, a search field stands above the list. */
const searched = 10

/** Values to tick: those chosen, those that logs showed, those that have names; any number can be added. */
export function ValueChoice({ row, arg, index, names, chosen, onChange }: ValueChoiceProps) {
  const { t } = useTranslation()
  const constants = useKnowledge('constants')
  const meanings = useKnowledge('meanings')
  const arch = useStudio((store) => store.target.arch)
  const seen = useStudio((store) => selectSeenArguments(store, row)).find((each) => each.index === index)
  const [query, setQuery] = useState('')
  const counts = new Map(seen?.values.map(({ value, calls }) => [BigInt(value), calls]))
  const named = new Map(names.map(({ name, value }) => [value, name]))
  const nameless = [...new Set([...chosen, ...(names.length === 0 ? counts.keys() : [])])]
    .filter((value) => !named.has(value))
    .map((value) => ({ value, name: valueWords(value, arg, arch, constants), aliases: [] }))
  const wanted = query.trim().toLowerCase()
  const shown = [...nameless, ...names]
    .filter(({ name, aliases }) =>
      [name, meanings?.get(name) ?? '', ...aliases].some((each) => each.toLowerCase().includes(wanted)),
    )
    .toSorted((a, b) => Number(counts.has(b.value)) - Number(counts.has(a.value)))
  const toggle = (value: bigint, isOn: boolean) =>
    onChange(isOn ? [...chosen, value] : chosen.filter((each) => each !== value))
  return (
    <>
      {names.length >= searched && (
        <input
          type="search"
          className={field.input}
          aria-label={t('typed.find', { argument: arg.name })}
          placeholder={t('typed.find', { argument: arg.name })}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <fieldset className={style.choices} aria-label={t('typed.choices', { argument: arg.name })}>
        {shown.map(({ name, aliases, value }) => (
          <label key={`${name} ${value}`} className={style.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
            />
            <code>{[name, ...aliases].join(' · ')}</code>
            <span className={style.meaning}>{meanings?.get(name)}</span>
            <small>
              {counts.has(value)
                ? t('typed.seen', { formatted: formatNumber(counts.get(value) ?? 0) })
                : named.has(value) && String(value)}
            </small>
          </label>
        ))}
        {shown.length === 0 && wanted !== '' && <p className={style.note}>{t('typed.nothing-found')}</p>}
      </fieldset>
      <AddNumber
        argument={arg.name}
        width={arg.width}
        onAdd={(value) => toggle(value, !chosen.includes(value))}
      />
    </>
  )
}

interface AddNumberProps {
  readonly argument: string
  readonly width: 32 | 64
  readonly onAdd: (value: bigint) => void
}

/** A value by number, in any base. */
function AddNumber({ argument, width, onAdd }: AddNumberProps) {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState('')
  const parsed = parseValue(text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (parsed.kind !== 'ok') return
    onAdd(parsed.value & fullMask(width))
    setText('')
  }
  const isWrong = text !== '' && parsed.kind === 'error'
  return (
    <form className={style.add} onSubmit={submit}>
      <input
        className={field.input}
        aria-label={t('typed.add-to', { argument })}
        placeholder={t('typed.add')}
        value={text}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isWrong}
        aria-describedby={id}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" size="small" disabled={parsed.kind !== 'ok'}>
        {t('typed.add-do')}
      </Button>
      <p id={id} className={style.wrong}>
        {isWrong && t(parsed.error.code, parsed.error.params)}
      </p>
    </form>
  )
}
