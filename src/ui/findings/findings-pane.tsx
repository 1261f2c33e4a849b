import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#state/findings.ts'
import { selectIsUnreadable } from '#state/selectors.ts'
import { useStudio } from '#state/store.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import { FindingItem } from './finding-item.tsx'
import style from './findings.module.css'
import { FixPanel } from './fix-panel.tsx'
import { severities, severityMarks } from './severity.ts'
import { useFindings } from './use-findings.ts'

/** Everything that is known to be wrong with the profile on the target, and how it is repaired. */
export function FindingsPane() {
  const { t } = useTranslation()
  const found = useFindings()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and there may be nothing in it to take the focus
    <div className={style.pane} tabIndex={0}>
      {found === undefined && <p className={style.soft}>{t('findings.waiting')}</p>}
      {found?.findings.length === 0 && <p className={style.good}>✓ {t('findings.none')}</p>}
      {found !== undefined && found.findings.length > 0 && (
        <div className={found.isCurrent ? undefined : style.stale}>
          <List findings={found.findings} />
        </div>
      )}
    </div>
  )
}

function List({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const [repairsAll, setRepairsAll] = useState(false)
  const unreadable = useStudio(selectIsUnreadable)
  const safe = findings.flatMap(({ fixes }) => fixes.filter(({ kind }) => kind === 'safe').slice(0, 1))
  const total = { count: findings.length, formatted: formatNumber(findings.length) }
  return (
    <>
      <h2 className={style.total}>{t('findings.total', total)}</h2>
      <p className={style.ways}>
        <Button size="small" onClick={() => step(list.current, -1)}>
          {t('findings.previous')}
        </Button>
        <Button size="small" onClick={() => step(list.current, 1)}>
          {t('findings.next')}
        </Button>
        {safe.length > 0 && (
          <Button size="small" disabled={unreadable} onClick={() => setRepairsAll(!repairsAll)}>
            {t('findings.fix-safe')}
          </Button>
        )}
      </p>
      {repairsAll && (
        <FixPanel
          fixes={safe}
          label={{ code: 'step.repair-all', params: {} }}
          onClose={() => setRepairsAll(false)}
        />
      )}
      <section ref={list} aria-label={t('findings.list')}>
        {severities.map((severity) => {
          const own = findings.filter((each) => each.severity === severity)
          if (own.length === 0) return null
          return (
            <div key={severity} className={`${style.group} ${style[severity]}`}>
              <h3 className={style.title}>
                <span aria-hidden="true" className={style.sign}>
                  {severityMarks[severity]}
                </span>
                {t(`findings.${severity}`)}
                <span className={style.count}>{formatNumber(own.length)}</span>
              </h3>
              <ul>
                {own.map((finding) => (
                  <FindingItem
                    key={`${finding.rule} ${finding.at.start} ${finding.message.code}`}
                    finding={finding}
                  />
                ))}
              </ul>
            </div>
          )
        })}
      </section>
    </>
  )
}

/** Moves the focus from finding to finding, round and round. */
function step(list: HTMLElement | null, by: 1 | -1): void {
  const all = [...(list?.querySelectorAll<HTMLElement>('[data-finding] > h4') ?? [])]
  const at = all.findIndex((each) => each.contains(document.activeElement))
  const next = all.at(at < 0 && by < 0 ? -1 : (at + by + all.length) % all.length)
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
