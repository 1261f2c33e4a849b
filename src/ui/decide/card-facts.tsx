import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import type { Card } from '#state/views/decisions.ts'
import { selectSeen } from '#state/views/table.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { CallingProcesses } from '../kit/calling-processes.tsx'
import { decisionWords } from '../kit/decision-words.ts'
import { RiskMark } from '../kit/risk-mark.tsx'
import { SeenValues } from '../kit/seen-values.tsx'
import style from './decide.module.css'
import { useThreatsOpened } from './use-threats-opened.ts'

/** The answers to a reviewer's questions: what with, who, when, what happens now, how sure, how dangerous. */
export function CardFacts({ card }: { readonly card: Card }) {
  const { t } = useTranslation()
  return (
    <>
      {card.lines.map((line) => (
        <SeenValues key={line.key} line={line} shown={3} />
      ))}
      <dl className={style.facts}>
        <Fact name={t('decide.who')}>
          <Who card={card} />
        </Fact>
        <Fact name={t('decide.when')}>
          <When card={card} />
        </Fact>
        <Fact name={t('decide.now')}>
          <Now card={card} />
        </Fact>
        <Fact name={t('decide.evidence')}>
          <Evidence name={card.name} />
        </Fact>
        <Fact name={t('decide.risk')}>
          <Risk card={card} />
        </Fact>
      </dl>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Who({ card }: { readonly card: Card }) {
  const { t } = useTranslation()
  return (
    <>
      <CallingProcesses name={card.name} />{' '}
      {card.row?.startup ? t('decide.runtime-too') : t('decide.not-runtime')}
    </>
  )
}

function When({ card }: { readonly card: Card }) {
  const { t } = useTranslation()
  const sources = useStudio((store) => store.sources)
  const first = sources.flatMap(({ on, name, tally }) => {
    const lines = tally.calls.flatMap((each) => (each.name === card.name ? each.firstLine : []))
    return on && lines.length > 0 ? [{ name, line: Math.min(...lines) }] : []
  })[0]
  const counting = { count: card.calls, formatted: formatNumber(card.calls) }
  return (
    <>
      {t('decide.calls', counting)}
      {first !== undefined && `, ${t('decide.first', { line: formatNumber(first.line), name: first.name })}`}
    </>
  )
}

/** What the program gets today, once for each end of its calls. */
function Now({ card }: { readonly card: Card }) {
  const { t } = useTranslation()
  const ends = card.lines.map(({ decision, reason, fate }) => {
    const why = reason === undefined ? undefined : t(reason.code, reason.params)
    if (decision === undefined) return why ?? t('replay.unsure')
    const { text } = decisionWords(decision, t)
    return fate === 'logged' ? t('decide.now-logged') : [text, why].filter(Boolean).join('. ')
  })
  const place = card.rule === undefined ? undefined : card.rule.position + 1
  return (
    <>
      {[...new Set(ends)].join(' · ')}
      {place !== undefined && (
        <>
          {'. '}
          {t('decide.by-rule', { rule: place })}
          {card.rule?.comment && <q className={style.comment}>{card.rule.comment}</q>}
        </>
      )}
    </>
  )
}

/** In how many recordings, and which of its calls failed by themselves. */
function Evidence({ name }: { readonly name: string }) {
  const { t } = useTranslation()
  const on = useStudio((store) => store.sources).filter((source) => source.on)
  const errors = useStudio((store) => selectSeen(store).get(name)?.errors)
  const having = on.filter(({ tally }) => tally.calls.some((each) => each.name === name)).length
  const failed = [...(errors ?? [])].map(([errno, times]) => `${errno} ${formatNumber(times)}×`)
  return (
    <>
      {t('decide.recordings', {
        count: on.length,
        having: formatNumber(having),
        all: formatNumber(on.length),
      })}
      {failed.length > 0 && `; ${t('decide.failed', { errors: failed.join(', ') })}`}
    </>
  )
}

function Risk({ card }: { readonly card: Card }) {
  const { t } = useTranslation()
  const facts = useKnowledge('cards')?.get(card.name)
  const opened = useThreatsOpened(card.name)
  const siblings = facts?.siblings ?? []
  return (
    <>
      {card.row?.syscall !== undefined && <RiskMark level={card.row.syscall.risk} />}
      {opened > 0 && <span className={style.opened}>{t('decide.opens', { count: opened })}</span>}
      {siblings.length > 0 && (
        <span className={style.siblings}>
          {t('decide.siblings')} <code>{siblings.slice(0, 6).join(', ')}</code>
        </span>
      )}
    </>
  )
}
