import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Completion } from './completions.ts'
import style from './simulate.module.css'

/** The element of an offered name, for the field that points at it. */
export function optionId(id: string, at: number): string {
  return `${id}-option-${at}`
}

interface CompletionListProps {
  readonly id: string
  readonly list: readonly Completion[]
  readonly marked: number
  readonly onChoose: (name: string) => void
}

/** Names that fit where the cursor is; the field keeps the focus. */
export function CompletionList({ id, list, marked, onChoose }: CompletionListProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.children[marked]?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return (
    <div
      ref={box}
      id={`${id}-list`}
      role="listbox"
      aria-label={t('simulate.completions')}
      className={style.list}
    >
      {list.map(({ name, worth }, at) => (
        <div
          key={name}
          id={optionId(id, at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === marked}
          className={style.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(name)}
          onKeyDown={undefined}
        >
          <span>{name}</span>
          <span className={style.worth}>{worth}</span>
        </div>
      ))}
    </div>
  )
}
