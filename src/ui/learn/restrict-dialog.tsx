import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { applyLimits, type Chosen } from '#state/actions/restrict.ts'
import type { Limit, Limits } from '#state/slices/limits.ts'
import { useStudio } from '#state/store.ts'
import { useAnswer } from '#state/views/use-answer.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import field from '../kit/field.module.css'
import { RiskMark } from '../kit/risk-mark.tsx'
import { setWords } from '../words/set-words.ts'
import style from './restrict.module.css'

/** Place of the choice that is made for each ticked limit. */
type Choices = ReadonlyMap<Limit, number>

/** Limits learned from the logs, to be ticked; applied as one step. */
export function RestrictDialog() {
  const { t } = useTranslation()
  const close = () => useStudio.getState().workspaceActions.showDialog(undefined)
  const found = useAnswer('limits')
  const [chosenOf, setChosen] = useState<{ readonly found: Limits; readonly choices: Choices }>()
  const choices = chosenOf !== undefined && chosenOf.found === found ? chosenOf.choices : usualChoices(found)
  const chosen = [...choices].flatMap(([limit, at]): readonly Chosen[] => {
    const choice = limit.choices[at]
    return choice === undefined ? [] : [{ limit, choice }]
  })
  const apply = () => {
    applyLimits(chosen)
    close()
  }
  const choose = (limit: Limit, at: number | undefined) => {
    const next = new Map(choices)
    if (at === undefined) next.delete(limit)
    else next.set(limit, at)
    if (found !== undefined) setChosen({ found, choices: next })
  }
  return (
    <Dialog
      title={t('learn.title')}
      onClose={close}
      wide
      actions={
        <Button look="primary" disabled={chosen.length === 0} onClick={apply}>
          {t('learn.apply', { count: chosen.length })}
        </Button>
      }
    >
      <p className={style.intro}>{t('learn.intro')}</p>
      {found === undefined && <p>{t('learn.waiting')}</p>}
      {found?.limits.length === 0 && <p>{t('learn.none')}</p>}
      <ul>
        {found?.limits.map((limit) => (
          <LimitLine
            key={`${limit.name} ${limit.index}`}
            limit={limit}
            chosen={choices.get(limit)}
            onChoose={(at) => choose(limit, at)}
          />
        ))}
      </ul>
      {found !== undefined && <Refusals refusals={found.refusals} />}
    </Dialog>
  )
}

function usualChoices(found: Limits | undefined): Choices {
  return new Map(found?.limits.filter(isWorthIt).map((limit) => [limit, 0]))
}

/** Ticked from the start: what carries a risk, and what no runtime calls while it starts. */
function isWorthIt({ risk, startup }: Limit): boolean {
  return risk !== 'low' && !startup
}

interface LimitLineProps {
  readonly limit: Limit
  /** Undefined: not ticked. */
  readonly chosen: number | undefined
  readonly onChoose: (at: number | undefined) => void
}

function LimitLine({ limit, chosen, onChoose }: LimitLineProps) {
  const { t } = useTranslation()
  const [last, setLast] = useState(0)
  const constants = useKnowledge('constants')
  const arch = useStudio((store) => store.target.arch)
  const { name, argument, choices, calls, risk, startup } = limit
  const params = { name, argument: argument.name }
  const choice = choices[chosen ?? last]
  if (choice === undefined) return null
  const { set, letsIn, conditions } = choice
  const words =
    choice.id === 'class' ? t(`learn.${choice.family}`) : setWords(set, argument, { arch, constants }, t)
  return (
    <li className={style.limit}>
      <input
        type="checkbox"
        aria-label={t('learn.limit-of', params)}
        checked={chosen !== undefined}
        onChange={({ target }) => onChoose(target.checked ? last : undefined)}
      />
      <div className={style.what}>
        <p>
          <code className={style.name}>{name}</code> <code>{argument.name}</code> {words}
        </p>
        <p className={style.soft}>
          {[
            t('learn.support', { count: calls, formatted: formatNumber(calls) }),
            passes(letsIn, t),
            t('learn.rules', { count: conditions.length }),
          ].join(' · ')}
        </p>
        {startup && <p className={style.warn}>{t('learn.startup')}</p>}
      </div>
      {choices.length > 1 && (
        <select
          className={`${field.select} ${style.how}`}
          aria-label={t('learn.how', params)}
          value={chosen ?? last}
          onChange={({ target }) => {
            setLast(Number(target.value))
            onChoose(Number(target.value))
          }}
        >
          {choices.map(({ id, family }, at) => (
            <option key={`${id} ${family}`} value={at}>
              {t(`learn.${family ?? id}`)}
            </option>
          ))}
        </select>
      )}
      <RiskMark level={risk} />
    </li>
  )
}

/** Larger counts are not shown: nobody compares them. */
const countable = 1_000_000n

function passes(letsIn: bigint, t: ReturnType<typeof useTranslation>['t']): string {
  if (letsIn === 0n) return t('learn.lets-in-none')
  if (letsIn > countable) return t('learn.lets-in-many')
  return t('learn.lets-in', { count: Number(letsIn), formatted: formatNumber(Number(letsIn)) })
}

function Refusals({ refusals }: Pick<Limits, 'refusals'>) {
  const { t } = useTranslation()
  if (refusals.length === 0) return null
  return (
    <details className={style.refused}>
      <summary>
        {t('learn.refused')} <span className={style.soft}>{formatNumber(refusals.length)}</span>
      </summary>
      <ul>
        {refusals.map(({ name, index, argument, reason }) => (
          <li key={`${name} ${index}`}>
            <code>{name}</code> <code>{argument}</code> {t(`learn.${reason}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}
