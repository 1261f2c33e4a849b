import { useTranslation } from 'react-i18next'
import type { Choice } from '#state/actions/decide.ts'
import type { Card } from '#state/views/decisions.ts'
import { formatNumber } from '../i18n/i18n.ts'
import type { KeyedChoice } from './card-choices.ts'
import style from './decide.module.css'
import { useThreatsOpened } from './use-threats-opened.ts'

interface CardChoiceListProps {
  readonly card: Card
  readonly choices: readonly KeyedChoice[]
  readonly disabled: boolean
  readonly onChoose: (choice: Choice) => void
}

/** The choices, each with its key and its price; the first is the narrowest that the logs support. */
export function CardChoiceList({ card, choices, disabled, onChoose }: CardChoiceListProps) {
  const { t } = useTranslation()
  return (
    <ul className={style.choices} aria-label={t('decide.choices', { name: card.name })}>
      {choices.map(({ key, choice }, at) => (
        <li key={key}>
          <button
            type="button"
            className={style.choice}
            data-choice={choice.kind}
            data-best={at === 0 || undefined}
            disabled={disabled}
            aria-keyshortcuts={key}
            onClick={() => onChoose(choice)}
          >
            <kbd>{key}</kbd>
            <span className={style.what}>
              <Words card={card} choice={choice} />
            </span>
            <span className={style.price}>
              <Price card={card} choice={choice} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

interface ChoiceProps {
  readonly card: Card
  readonly choice: Choice
}

function Words({ card: { name, rule }, choice }: ChoiceProps) {
  const { t } = useTranslation()
  if (choice.kind === 'class') return t('decide.class', { family: t(`learn.${choice.of.choice.family}`) })
  if (choice.kind === 'architecture') return t('replay.add-arch', { arch: choice.arch })
  if (choice.kind === 'leave' && rule !== undefined) return t('decide.keep')
  return t(`decide.${choice.kind}`, { name })
}

/** Larger counts are not shown: nobody compares them. */
const countable = 1_000_000n

/** What the choice lets in beyond the evidence, or what it means. */
function Price({ card: { name, calls }, choice }: ChoiceProps) {
  const { t } = useTranslation()
  const opened = useThreatsOpened(name)
  switch (choice.kind) {
    case 'values':
      return t('decide.price-values', { count: calls, formatted: formatNumber(calls) })
    case 'class': {
      const { letsIn } = choice.of.choice
      if (letsIn > countable) return t('learn.lets-in-many')
      return t('learn.lets-in', { count: Number(letsIn), formatted: formatNumber(Number(letsIn)) })
    }
    case 'allow':
      return opened > 0 ? t('decide.opens', { count: opened }) : t('decide.price-allow')
    case 'architecture':
      return t('decide.price-architecture')
    default:
      return t(`decide.price-${choice.kind}`)
  }
}
