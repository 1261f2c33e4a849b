import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { toggleRepair } from '#state/actions/fixes.ts'
import { findingsReport } from '#state/actions/report.ts'
import { wishForFinding } from '#state/actions/wishes.ts'
import { useStudio } from '#state/store.ts'
import type { Findings, Judged } from '#state/views/findings.ts'
import { useRepair } from '#state/views/repairs.ts'
import { selectIsReadOnly } from '#state/views/table.ts'
import { useAnswer } from '#state/views/use-answer.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import pane from '../kit/pane.module.css'
import { severities, severityMarks } from '../kit/severity.ts'
import { focusOn } from './finding-focus.ts'
import { FindingItem } from './finding-item.tsx'
import style from './findings.module.css'
import { FixPanel } from './fix-panel.tsx'
import { Settled } from './settled.tsx'

/** Everything that is known to be wrong with the profile on the target, and how it is repaired. */
export function FindingsPane() {
  const { t } = useTranslation()
  const found = useAnswer('findings')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and there may be nothing in it to take the focus
    <div className={pane.pane} tabIndex={0}>
      {found === undefined && <p className={pane.soft}>{t('findings.waiting')}</p>}
      {found?.failure !== undefined && <p>{t('findings.failed', { reason: found.failure })}</p>}
      {found?.failure === undefined && found?.findings.length === 0 && (
        <p className={pane.good}>✓ {t('findings.none')}</p>
      )}
      {found !== undefined && found.findings.length > 0 && (
        <div className={found.isCurrent ? undefined : pane.stale}>
          <List found={found} />
        </div>
      )}
      {found !== undefined && <Settled found={found} />}
    </div>
  )
}

function List({ found: { open, accepted } }: { readonly found: Findings }) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const wish = useStudio((store) => store.findingWish)
  useEffect(() => {
    if (wish === undefined) return
    focusOn(list.current, wish)
    useStudio.getState().wishActions.wishForFinding(undefined)
  }, [wish])
  return (
    <>
      <Total open={open} accepted={accepted.length} />
      <Ways open={open} />
      <section ref={list} aria-label={t('findings.list')}>
        {severities.map((severity) => (
          <Group
            key={severity}
            look={style[severity] ?? ''}
            mark={severityMarks[severity]}
            title={t(`findings.${severity}`)}
            items={open.filter(({ finding }) => finding.severity === severity)}
            isOpen
          />
        ))}
        <Group look="" mark="✓" title={t('findings.accepted')} items={accepted} isOpen={false} />
      </section>
    </>
  )
}

interface TotalProps {
  readonly open: readonly Judged[]
  readonly accepted: number
}

/** What weighs something, what is merely worth knowing, and what somebody answers for. */
function Total({ open, accepted }: TotalProps) {
  const { t } = useTranslation()
  const notes = open.filter(({ finding }) => finding.severity === 'info').length
  const count = open.length - notes
  return (
    <h2 className={pane.total}>
      {count === 0
        ? t('findings.badge-none')
        : t('findings.badge', { count, formatted: formatNumber(count) })}
      {notes > 0 && (
        <span className={pane.soft}>
          {' '}
          {t('findings.and-notes', { count: notes, formatted: formatNumber(notes) })}
        </span>
      )}
      {accepted > 0 && (
        <span className={pane.soft}>
          {' · '}
          {t('findings.of-accepted', { count: accepted, formatted: formatNumber(accepted) })}
        </span>
      )}
    </h2>
  )
}

/** Where the repair of all that is safe is shown; no finding has this place. */
const allSafe = 'all'

function Ways({ open }: { readonly open: readonly Judged[] }) {
  const { t } = useTranslation()
  const repair = useRepair(allSafe)
  const unreadable = useStudio(selectIsReadOnly)
  const isAnySafe = open.some(({ finding }) => finding.fixes.some(({ kind }) => kind === 'safe'))
  return (
    <>
      <p className={style.ways}>
        <Button size="small" onClick={() => wishForFinding({ step: -1 })}>
          {t('findings.previous')}
        </Button>
        <Button size="small" onClick={() => wishForFinding({ step: 1 })}>
          {t('findings.next')}
        </Button>
        {isAnySafe && (
          <Button
            size="small"
            disabled={unreadable}
            aria-expanded={repair !== undefined}
            onClick={() => toggleRepair(allSafe, 'safe')}
          >
            {t('findings.fix-safe')}
          </Button>
        )}
        <CopyButton text={findingsReport} label={t('findings.report')} look="plain" />
      </p>
      {repair !== undefined && isAnySafe && (
        <FixPanel repair={repair} label={{ code: 'step.repair-all', params: {} }} />
      )}
    </>
  )
}

interface GroupProps {
  readonly look: string
  readonly mark: string
  readonly title: string
  readonly items: readonly Judged[]
  readonly isOpen: boolean
}

function Group({ look, mark, title, items, isOpen }: GroupProps) {
  if (items.length === 0) return null
  return (
    <details className={`${style.group} ${look}`} open={isOpen}>
      <summary className={style.summary}>
        <h3 className={style.title}>
          <span aria-hidden="true" className={style.sign}>
            {mark}
          </span>
          {title}
          <span className={pane.count}>{formatNumber(items.length)}</span>
        </h3>
      </summary>
      <ul>
        {items.map((judged) => (
          <FindingItem key={keyOf(judged)} place={keyOf(judged)} judged={judged} />
        ))}
      </ul>
    </details>
  )
}

function keyOf({ finding: { rule, print, at } }: Judged): string {
  return `${rule} ${print} ${at.start}`
}
