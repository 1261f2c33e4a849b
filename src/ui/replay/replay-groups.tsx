import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ReplayFate, replayFates } from '#core/questions/replay/replay-call.ts'
import type { ReplayLine } from '#state/views/replay-lines.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import pane from '../kit/pane.module.css'
import style from './replay.module.css'
import { ReplayItem } from './replay-item.tsx'
import { moveToLine } from './steps.ts'

/** Lines of a group before "Show all": a screen or two. */
const shown = 40

const marks: Readonly<Record<ReplayFate, string>> = {
  killed: '✕',
  denied: '⊘',
  unsure: '?',
  fallback: '↩',
  logged: '≡',
  allowed: '✓',
}

/** The seen calls by what becomes of them, worst first; what runs as before is folded away. */
export function ReplayGroups({ lines }: { readonly lines: readonly ReplayLine[] }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('replay.list')}>
      {replayFates.map((fate) => {
        const own = lines.filter((line) => line.fate === fate)
        return own.length === 0 ? null : <ReplayGroup key={fate} fate={fate} lines={own} />
      })}
    </section>
  )
}

function ReplayGroup({ fate, lines }: { readonly fate: ReplayFate; readonly lines: readonly ReplayLine[] }) {
  const { t } = useTranslation()
  const title = (
    <>
      <span aria-hidden="true" className={style.sign}>
        {marks[fate]}
      </span>
      {t(`replay.${fate}`)}
      <span className={pane.count}>{formatNumber(new Set(lines.map(({ name }) => name)).size)}</span>
    </>
  )
  if (fate !== 'allowed') {
    return (
      <div className={`${style.group} ${style[fate]}`}>
        <h3 className={style.title}>{title}</h3>
        <Lines lines={lines} />
      </div>
    )
  }
  return (
    <details className={`${style.group} ${style.allowed}`}>
      <summary className={style.title}>{title}</summary>
      <Lines lines={lines} />
    </details>
  )
}

function Lines({ lines }: { readonly lines: readonly ReplayLine[] }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const sorted = lines.toSorted((a, b) => b.calls - a.calls)
  const list = isOpen ? sorted : sorted.slice(0, shown)
  const step = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    moveToLine(event.currentTarget.closest('section'), event.key === 'ArrowDown' ? 1 : -1)
  }
  return (
    <>
      <ul className={style.lines} onKeyDown={step}>
        {list.map((line) => (
          <ReplayItem key={line.key} line={line} />
        ))}
      </ul>
      {list.length < lines.length && (
        <Button look="link" size="small" onClick={() => setIsOpen(true)}>
          {t('replay.show-all', { formatted: formatNumber(lines.length) })}
        </Button>
      )}
    </>
  )
}
