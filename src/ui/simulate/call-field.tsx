import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Catalog } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import type { Message } from '#core/base/message.ts'
import type { Result } from '#core/base/result.ts'
import { closedCall } from '#core/enforce/evaluate/call-cursor.ts'
import type { WrittenCall } from '#core/enforce/evaluate/call-text.ts'
import { rememberCall, typeCall } from '#state/actions/simulation.ts'
import { useStudio } from '#state/store.ts'
import field from '../kit/field.module.css'
import { CallSignature } from './call-signature.tsx'
import { CompletionList, optionId } from './completion-list.tsx'
import { complete, completionsAt } from './completions.ts'
import style from './simulate.module.css'

interface CallFieldProps {
  readonly catalog: Catalog
  readonly constants: Constants
  /** Undefined: nothing is typed. */
  readonly call: Result<WrittenCall, Message> | undefined
}

/** Where a call is typed; names of calls and of what an argument may be are offered. */
export function CallField({ catalog, constants, call }: CallFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const { text, cursor, list, marked, input, accept, type, leave, setCursor, onKeyDown } = useCompletion({
    catalog,
    constants,
    call,
  })
  const isWrong = call?.kind === 'error' && list === undefined
  return (
    <div className={style.field}>
      <label htmlFor={id} className={field.label}>
        {t('simulate.call')}
      </label>
      <input
        ref={input}
        id={id}
        role="combobox"
        aria-expanded={list !== undefined}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={list?.[marked] === undefined ? undefined : optionId(id, marked)}
        aria-invalid={isWrong}
        aria-describedby={`${id}-about`}
        className={field.input}
        placeholder="socket(AF_ALG, SOCK_SEQPACKET, 0)"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        value={text}
        onChange={({ target }) => type(target)}
        onSelect={({ currentTarget }) => setCursor(currentTarget.selectionStart ?? text.length)}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {list !== undefined && <CompletionList id={id} list={list} marked={marked} onChoose={accept} />}
      <div id={`${id}-about`} className={style.about}>
        {isWrong && <p className={field.error}>{t(call.error.code, call.error.params)}</p>}
        <CallSignature text={text} cursor={cursor} catalog={catalog} />
      </div>
    </div>
  )
}

/** What is typed, the names that fit where the cursor is, and the keys that choose among them. */
function useCompletion({ catalog, constants, call }: CallFieldProps) {
  const arch = useStudio((store) => store.target.arch)
  const text = useStudio((store) => store.simulation.text)
  const input = useRef<HTMLInputElement>(null)
  const [cursor, setCursor] = useState(text.length)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState<number>()
  const [moveTo, setMoveTo] = useState<number>()
  const offered = completionsAt(text, Math.min(cursor, text.length), { catalog, constants, arch })
  const list = isOpen ? offered?.list : undefined
  const marked = active ?? (offered?.word.typed === '' ? -1 : 0)

  // The cursor follows what was put in, once it stands in the field.
  useLayoutEffect(() => {
    if (moveTo === undefined) return
    input.current?.setSelectionRange(moveTo, moveTo)
    setMoveTo(undefined)
  }, [moveTo])

  const accept = (name: string) => {
    if (offered === undefined) return
    const done = complete(text, offered.word, name)
    typeCall(done.text)
    setCursor(done.cursor)
    setMoveTo(done.cursor)
    setActive(undefined)
    setIsOpen(offered.word.kind === 'name')
  }
  const remember = () => {
    if (call?.kind === 'ok') rememberCall(closedCall(text).trim())
  }
  const move = (step: number) => {
    if (offered === undefined) return
    const count = offered.list.length
    setActive(list === undefined ? 0 : (marked + step + count) % count)
    setIsOpen(true)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = list?.[marked]?.name
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) move(step)
    else if (event.key === 'Enter' && chosen !== undefined) accept(chosen)
    else if (event.key === 'Enter') remember()
    else if (event.key === 'Escape' && list !== undefined) setIsOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const type = ({ value, selectionStart }: HTMLInputElement) => {
    typeCall(value)
    setCursor(selectionStart ?? value.length)
    setActive(undefined)
    setIsOpen(true)
  }
  const leave = () => {
    setIsOpen(false)
    remember()
  }
  return { text, cursor, list, marked, input, accept, type, leave, setCursor, onKeyDown }
}
