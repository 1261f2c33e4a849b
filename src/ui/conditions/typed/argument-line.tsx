import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SyscallArgument } from '#catalog/catalog.ts'
import { type ArgumentPart, setOfPart } from '#core/profile/conditions/groups.ts'
import { waysToWrite } from '#core/profile/conditions/ways.ts'
import type { ConditionSpec } from '#core/profile/profile.ts'
import { useStudio } from '#state/store.ts'
import type { Row } from '#state/views/rows.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import { Button } from '../../kit/button.tsx'
import { isFlags, setWords } from '../../words/set-words.ts'
import { ArgumentEditor } from './argument-editor.tsx'
import style from './typed.module.css'

interface ArgumentLineProps {
  readonly row: Row
  readonly arg: SyscallArgument
  readonly index: number
  /** Undefined: it may be anything. */
  readonly part: ArgumentPart | undefined
  readonly onChange: (conditions: readonly ConditionSpec[]) => void
}

/** One argument of a case: what it may be, and the way to change that. */
export function ArgumentLine({ row, arg, index, part, onChange }: ArgumentLineProps) {
  const { t } = useTranslation()
  const constants = useKnowledge('constants')
  const arch = useStudio((store) => store.target.arch)
  const [isOpen, setIsOpen] = useState(false)
  const set = setOfPart(part, arg.width, isFlags(arg, constants))
  const { name: argument } = arg
  if (!arg.filterable && part === undefined) {
    return (
      <div className={style.argument}>
        <p className={`${style.line} ${style.pointer}`}>
          <code className={style.name}>{argument}</code>
          <span>{t('typed.pointer')}</span>
        </p>
      </div>
    )
  }
  const [label, words] = isOpen
    ? [t('typed.done-of', { argument }), t('typed.done')]
    : part === undefined
      ? [t('typed.limit-of', { argument }), t('typed.limit')]
      : [t('typed.change-of', { argument }), t('typed.change')]
  const narrow = () => onChange(waysToWrite(set, index, arg.width)[0]?.conditions ?? [])
  return (
    <div className={style.argument}>
      <p className={style.line}>
        <code className={style.name}>{argument}</code>
        <span className={set.kind === 'any' ? style.any : style.words}>
          {setWords(set, arg, { arch, constants }, t)}
        </span>
        <Button
          look="link"
          size="small"
          aria-label={label}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {words}
        </Button>
      </p>
      {part?.comparesUpper && (
        <p className={style.note}>
          {t('typed.upper')}{' '}
          {set.kind !== 'other' && (
            <Button look="link" size="small" onClick={narrow}>
              {t('typed.upper-fix')}
            </Button>
          )}
        </p>
      )}
      {isOpen && <ArgumentEditor row={row} arg={arg} index={index} set={set} onChange={onChange} />}
    </div>
  )
}
