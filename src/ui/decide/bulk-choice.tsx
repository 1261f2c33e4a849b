import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { decideAll, type PlainChoice } from '#state/actions/decide.ts'
import { useStudio } from '#state/store.ts'
import type { Card } from '#state/views/decisions.ts'
import { processesOf } from '#state/views/replay-lines.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import field from '../kit/field.module.css'
import { Menu, MenuItem } from '../kit/menu.tsx'
import style from './decide.module.css'

const plain: readonly PlainChoice[] = ['allow', 'eperm', 'enosys', 'kill']

interface Part {
  readonly id: string
  readonly label: string
  readonly cards: readonly Card[]
}

/** One answer for all cards of a group of calls or of a process. */
export function BulkChoice({ cards }: { readonly cards: readonly Card[] }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState('all')
  const parts = useParts(cards)
  const part = parts.find(({ id }) => id === chosen) ?? parts[0]
  if (part === undefined || cards.length < 2) return null
  const trigger = (
    <Button size="small">
      {t('decide.bulk-do', { count: part.cards.length, formatted: formatNumber(part.cards.length) })}
    </Button>
  )
  // A whole call is refused only where nothing of it is allowed: nobody looks at single cards here.
  const whole = part.cards.filter(
    ({ row }) => row?.syscall !== undefined && row.outcome.kind !== 'conditional',
  )
  return (
    <div className={style.bulk}>
      <select
        className={field.select}
        aria-label={t('decide.bulk')}
        value={part.id}
        onChange={({ target }) => setChosen(target.value)}
      >
        {parts.map(({ id, label, cards: own }) => (
          <option key={id} value={id}>
            {label} ({formatNumber(own.length)})
          </option>
        ))}
      </select>
      <Menu trigger={trigger} align="end">
        {plain.map((kind) => (
          <MenuItem key={kind} onSelect={() => decideAll(whole, kind)}>
            {t(`decide.bulk-${kind}`)}
          </MenuItem>
        ))}
        <MenuItem onSelect={() => decideAll(part.cards, 'leave')}>{t('decide.leave')}</MenuItem>
        <MenuItem onSelect={() => decideAll(part.cards, 'later')}>{t('decide.later')}</MenuItem>
      </Menu>
    </div>
  )
}

function useParts(cards: readonly Card[]): readonly Part[] {
  const { t } = useTranslation()
  const sources = useStudio((store) => store.sources)
  const focus = useStudio((store) => store.focus)
  const groups = grouped(cards, ({ row }) => (row?.family === undefined ? [] : [row.family]))
  const processes = grouped(cards, ({ name }) => [
    ...new Set(
      processesOf(sources, focus, name).flatMap(
        (each) => each.name ?? (each.pid > 0 ? String(each.pid) : []),
      ),
    ),
  ])
  return [
    { id: 'all', label: t('decide.bulk-all'), cards },
    ...[...groups].map(([id, own]) => ({ id: `group ${id}`, label: t(`family.${id}`), cards: own })),
    ...[...processes].map(([id, own]) => ({
      id: `process ${id}`,
      label: t('decide.bulk-process', { name: id }),
      cards: own,
    })),
  ]
}

function grouped(
  cards: readonly Card[],
  keysOf: (card: Card) => readonly string[],
): ReadonlyMap<string, readonly Card[]> {
  const found = new Map<string, Card[]>()
  for (const card of cards)
    for (const key of keysOf(card)) {
      const own = found.get(key)
      if (own === undefined) found.set(key, [card])
      else own.push(card)
    }
  return found
}
