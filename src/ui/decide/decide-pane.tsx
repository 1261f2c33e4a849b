import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Choice, decideCard, stepCard } from '#state/actions/decide.ts'
import { useStudio } from '#state/store.ts'
import { type Card, type Decisions, selectCard, selectDecisions } from '#state/views/decisions.ts'
import { lacksArchitecture } from '#state/views/replay.ts'
import { processesOf } from '#state/views/replay-lines.ts'
import { selectIsReadOnly } from '#state/views/table.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import { classesOf } from '#state/views/ways-to-allow.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import field from '../kit/field.module.css'
import pane from '../kit/pane.module.css'
import { BulkChoice } from './bulk-choice.tsx'
import { CardChoiceList } from './card-choice-list.tsx'
import { choicesFor, type KeyedChoice } from './card-choices.ts'
import { CardFacts } from './card-facts.tsx'
import style from './decide.module.css'
import { OtherCards } from './other-cards.tsx'

/** The queue of calls that logs showed and that would not run: one card at a time, each act one step of undo. */
export function DecidePane() {
  const { t } = useTranslation()
  const decisions = useStudio(selectDecisions)
  const hasLogs = useStudio((store) => store.sources.some(({ on }) => on))
  return (
    <div className={pane.pane}>
      {decisions === undefined && (
        <p className={style.empty}>{t(hasLogs ? 'replay.waiting' : 'decide.no-logs')}</p>
      )}
      {decisions !== undefined && <Queue decisions={decisions} />}
    </div>
  )
}

function Queue({ decisions }: { readonly decisions: Decisions }) {
  const { t } = useTranslation()
  const card = useStudio(selectCard)
  const at = decisions.open.findIndex(({ name }) => name === card?.name)
  const total = decisions.open.length
  return (
    <>
      {total === 0 ? (
        <p className={pane.good}>
          <span aria-hidden="true">✓ </span>
          {t('decide.nothing')}
        </p>
      ) : (
        <Place at={at} total={total} />
      )}
      {card !== undefined && <CardView key={card.name} card={card} />}
      <BulkChoice cards={decisions.open} />
      <OtherCards decisions={decisions} />
    </>
  )
}

function Place({ at, total }: { readonly at: number; readonly total: number }) {
  const { t } = useTranslation()
  const place = { at: formatNumber(at + 1), total: formatNumber(total) }
  return (
    <div className={style.head}>
      <h2>
        {at < 0 ? t('decide.waiting', { count: total, formatted: place.total }) : t('decide.place', place)}
      </h2>
      <progress className={style.progress} aria-hidden="true" value={at + 1} max={total} />
      <Button size="small" look="quiet" aria-keyshortcuts="k" onClick={() => stepCard(-1)}>
        {t('decide.previous')} <kbd>K</kbd>
      </Button>
      <Button size="small" look="quiet" aria-keyshortcuts="j" onClick={() => stepCard(1)}>
        {t('decide.next')} <kbd>J</kbd>
      </Button>
    </div>
  )
}

function useChoices(card: Card): readonly KeyedChoice[] {
  const constants = useKnowledge('constants')
  const sources = useStudio((store) => store.sources)
  const focus = useStudio((store) => store.focus)
  const readable = useStudio((store) => store.readable)
  return useMemo(() => {
    const store = { ...useStudio.getState(), sources, focus, readable }
    const foreign = card.lines.find((line) => lacksArchitecture(store, line))
    return choicesFor(card, {
      classes: constants === undefined ? [] : classesOf(store, card, constants),
      lacksArch: foreign?.arch,
      hasProcesses: processesOf(sources, focus, card.name).length > 0,
    })
  }, [card, constants, sources, focus, readable])
}

function CardView({ card }: { readonly card: Card }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const choices = useChoices(card)
  const isUnreadable = useStudio(selectIsReadOnly)
  const box = useRef<HTMLElement>(null)
  const isWished = useStudio((store) => store.pane === 'decide')
  // Whoever came here to decide has the keys at hand at once, and again with each next card.
  useEffect(() => {
    if (isWished) box.current?.focus({ preventScroll: true })
  }, [isWished])
  const choose = (choice: Choice) => decideCard(card, choice, reason)
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    const found = choices.find(({ key }) => key === event.key)
    if (event.key === 'j') stepCard(1)
    else if (event.key === 'k') stepCard(-1)
    else if (found !== undefined && !isUnreadable) choose(found.choice)
    else return
    event.preventDefault()
  }
  return (
    <section
      ref={box}
      className={style.card}
      aria-label={t('decide.card', { name: card.name })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys choose while nothing in it has the focus
      tabIndex={0}
      onKeyDown={press}
    >
      <h3 className={style.name}>{card.name}</h3>
      <CardFacts card={card} />
      <CardChoiceList card={card} choices={choices} disabled={isUnreadable} onChoose={choose} />
      <label className={style.reason}>
        <span>{t('decide.reason')}</span>
        <input
          className={field.input}
          value={reason}
          placeholder={t('decide.reason-hint')}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
    </section>
  )
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement
}
