import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import type { Card, Decisions } from '#state/views/decisions.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import pane from '../kit/pane.module.css'
import style from './decide.module.css'

/** Cards before "Show all": a screen. */
const shown = 30

/** What nobody has to decide now: refused on purpose, not to be told from this log, left as it is. */
export function OtherCards({ decisions }: { readonly decisions: Decisions }) {
  const { t } = useTranslation()
  const { leaveAsIs: _, askAgain } = useStudio((store) => store.triageActions)
  const select = useStudio((store) => store.workspaceActions.select)
  return (
    <>
      <CardList title="decide.waiting-list" cards={decisions.open} onOpen={({ name }) => select(name)} />
      <CardList title="decide.on-purpose" cards={decisions.onPurpose} onOpen={({ name }) => select(name)} />
      <CardList title="decide.unsure" cards={decisions.unsure} onOpen={({ name }) => select(name)} />
      <CardList
        title="decide.left"
        cards={decisions.left}
        onOpen={({ name }) => askAgain(name)}
        action={t('decide.ask-again')}
      />
    </>
  )
}

interface CardListProps {
  readonly title: string
  readonly cards: readonly Card[]
  readonly onOpen: (card: Card) => void
  readonly action?: string
}

function CardList({ title, cards, onOpen, action }: CardListProps) {
  const { t } = useTranslation()
  const selected = useStudio((store) => store.selected)
  if (cards.length === 0) return null
  return (
    <details className={style.others}>
      <summary>
        {t(title)} <span className={pane.count}>{formatNumber(cards.length)}</span>
      </summary>
      <ul>
        {cards.slice(0, shown).map((card) => (
          <li key={card.name} className={style.other}>
            <button
              type="button"
              className={pane.name}
              aria-pressed={selected === card.name}
              onClick={() => onOpen(card)}
            >
              {card.name}
            </button>
            {card.rule !== undefined && (
              <span className={pane.soft}>{t('decide.by-rule', { rule: card.rule.position + 1 })}</span>
            )}
            {card.rule?.comment && <q className={style.comment}>{card.rule.comment}</q>}
            {action !== undefined && (
              <Button size="small" look="link" onClick={() => onOpen(card)}>
                {action}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {cards.length > shown && (
        <p className={pane.soft}>{t('decide.more', { formatted: formatNumber(cards.length - shown) })}</p>
      )}
    </details>
  )
}
