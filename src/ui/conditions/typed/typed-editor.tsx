import { Plus, Trash2 } from 'lucide-react'
import { Fragment, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SyscallArgument } from '#catalog/catalog.ts'
import { casesOf, type Group, groupsOf, partAt, withPart } from '#core/profile/conditions/groups.ts'
import type { Case, ConditionSpec, Effect } from '#core/profile/profile.ts'
import { changeCases, giveEffect } from '#state/actions/editing.ts'
import type { Row } from '#state/views/rows.ts'
import { Button } from '../../kit/button.tsx'
import editor from '../case-editor.module.css'
import { EffectField } from '../effect-field.tsx'
import { ArgumentLine } from './argument-line.tsx'
import style from './typed.module.css'

interface TypedEditorProps {
  readonly row: Row
  readonly args: readonly SyscallArgument[]
  readonly written: readonly Case[]
  readonly fallback: Effect
  /** What a new case does. */
  readonly newEffect: Effect
}

/** The conditions of a call by the names of arguments and values: cases joined by "or". */
export function TypedEditor({ row, args, written, fallback, newEffect }: TypedEditorProps) {
  const { t } = useTranslation()
  const { groups, shown, isAdding, setIsAdding, put, limit, remove } = useGroups({
    row,
    args,
    written,
    newEffect,
  })
  return (
    <>
      {shown.map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a case is told apart by its place alone
        <Fragment key={place}>
          {place > 0 && <p className={editor.or}>{t('cases.or')}</p>}
          <section className={editor.card} aria-label={t('typed.case', { place: place + 1 })}>
            {args.map((arg, index) => (
              <ArgumentLine
                key={arg.name}
                row={row}
                arg={arg}
                index={index}
                part={partAt(group, index)}
                onChange={(conditions) => limit(place, index, conditions)}
              />
            ))}
            {group.parts.length > 0 && (
              <Then
                place={place}
                group={group}
                fallback={fallback}
                onChange={(effect) => put(place, { ...group, ...effect })}
                onRemove={() => remove(place)}
              />
            )}
          </section>
        </Fragment>
      ))}
      {groups.length > 0 && !isAdding && (
        <Button size="small" className={style.add ?? ''} onClick={() => setIsAdding(true)}>
          <Plus size={12} aria-hidden />
          {t('cases.add-case')}
        </Button>
      )}
    </>
  )
}

type Grouped = Pick<TypedEditorProps, 'row' | 'args' | 'written' | 'newEffect'>

/** The cases as arguments with their sets; each change is written at once, but for a case that is only begun. */
function useGroups({ row, args, written, newEffect }: Grouped) {
  const widths = useMemo(() => args.map(({ width }) => width), [args])
  const groups = useMemo(() => groupsOf(written, widths), [written, widths])
  const [isAdding, setIsAdding] = useState(false)
  const begun: Group = { ...newEffect, parts: [] }
  const shown = groups.length === 0 || isAdding ? [...groups, begun] : groups

  const put = (place: number, group: Group) => {
    setIsAdding(false)
    const { action, errnoRet, parts } = group
    if (parts.length === 0) giveEffect([row.name], { action, errnoRet })
    else changeCases(row.name, casesOf([...groups.slice(0, place), group, ...groups.slice(place + 1)]))
  }
  const limit = (place: number, index: number, conditions: readonly ConditionSpec[]) => {
    const group = shown[place]
    if (group !== undefined) put(place, withPart(group, index, conditions, widths[index] ?? 64))
  }
  const remove = (place: number) => {
    if (place < groups.length) changeCases(row.name, casesOf(groups.filter((_, at) => at !== place)))
    else setIsAdding(false)
  }
  return { groups, shown, isAdding, setIsAdding, put, limit, remove }
}

interface ThenProps {
  readonly place: number
  readonly group: Group
  readonly fallback: Effect
  readonly onChange: (effect: Effect) => void
  readonly onRemove: () => void
}

/** What the case does, and how it is taken away. */
function Then({ place, group, fallback, onChange, onRemove }: ThenProps) {
  const { t } = useTranslation()
  return (
    <div className={editor.then}>
      <span className={editor.word}>{t('cases.then')}</span>
      <EffectField
        label={t('cases.action', { place: place + 1 })}
        effect={group}
        fallback={fallback}
        onChange={onChange}
      />
      <span className={editor.tools}>
        <Button
          look="quiet"
          size="small"
          iconOnly
          aria-label={t('cases.remove-case', { place: place + 1 })}
          title={t('cases.remove-case', { place: place + 1 })}
          onClick={onRemove}
        >
          <Trash2 size={14} aria-hidden />
        </Button>
      </span>
    </div>
  )
}
