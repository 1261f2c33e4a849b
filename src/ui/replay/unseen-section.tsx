import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeCalls } from '#state/actions/replay.ts'
import { useStudio } from '#state/store.ts'
import type { Row } from '#state/views/rows.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import pane from '../kit/pane.module.css'
import { RiskMark } from '../kit/risk-mark.tsx'
import style from './replay.module.css'
import { leaveLine } from './steps.ts'

const shown = 40
const order = ['critical', 'high', 'medium', 'low'] as const

/** What the profile allows beyond what was seen: the list to trim. */
export function UnseenSection({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const sorted = rows.toSorted((a, b) => rank(a) - rank(b))
  const list = isOpen ? sorted : sorted.slice(0, shown)
  if (rows.length === 0) return <p className={`${pane.soft} ${style.group}`}>{t('replay.unseen-none')}</p>
  return (
    <section className={style.group} aria-labelledby="replay-unseen">
      <div className={style.unseenHead}>
        <h3 className={style.title} id="replay-unseen">
          {t('replay.unseen')}
          <span className={pane.count}>{formatNumber(rows.length)}</span>
        </h3>
        <Button size="small" onClick={() => removeCalls(rows.map(({ name }) => name))}>
          {t('replay.remove-all', { formatted: formatNumber(rows.length) })}
        </Button>
      </div>
      <p className={pane.soft}>{t('replay.unseen-note')}</p>
      <ul className={style.unseen}>
        {list.map((row) => (
          <Unseen key={row.name} row={row} />
        ))}
      </ul>
      {list.length < rows.length && (
        <Button look="link" size="small" onClick={() => setIsOpen(true)}>
          {t('replay.show-all', { formatted: formatNumber(rows.length) })}
        </Button>
      )}
    </section>
  )
}

function rank({ syscall }: Row): number {
  return syscall === undefined ? order.length : order.indexOf(syscall.risk)
}

function Unseen({ row: { name, syscall } }: { readonly row: Row }) {
  const { t } = useTranslation()
  return (
    <li className={style.unseenRow}>
      <button
        type="button"
        className={pane.name}
        data-replay={name}
        onClick={() => useStudio.getState().workspaceActions.select(name)}
      >
        {name}
      </button>
      {syscall !== undefined && <RiskMark level={syscall.risk} />}
      <Button
        look="quiet"
        size="small"
        iconOnly
        aria-label={t('replay.remove-call', { name })}
        onClick={(event) => {
          leaveLine(event.currentTarget)
          removeCalls([name])
        }}
      >
        <X size={14} aria-hidden />
      </Button>
    </li>
  )
}
