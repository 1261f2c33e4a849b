import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { positionAt } from '#core/json/position.ts'
import type { Problem } from '#core/json/problem.ts'
import type { ProfileDocument, ProfileReading } from '#core/profile/document.ts'
import type { Profile } from '#core/profile/profile.ts'
import type { Target } from '#core/target/target.ts'
import { useStudio } from '#state/store.ts'
import { type Row, rowsOf } from '#state/views/rows.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { effectWords } from '../kit/outcome-words.ts'
import { ProblemList } from '../kit/problem-list.tsx'
import { RiskMark } from '../kit/risk-mark.tsx'
import { targetSummary } from '../words/target-words.ts'
import { type SharedFigures, sharedFigures } from './shared-figures.ts'
import style from './shared-view.module.css'

interface SharedReadingProps {
  readonly document: ProfileDocument
  /** Where it is meant to be enforced, as the link says. */
  readonly target: Target | undefined
}

/** What the shared text says, or why it cannot be read. */
export function SharedReading({ document, target }: SharedReadingProps) {
  const { t } = useTranslation()
  const { reading, text } = document
  if (reading.kind === 'unreadable')
    return (
      <section className={style.part} role="alert">
        <h2>{t('share.cannot-read')}</h2>
        <ProblemList text={text} problems={reading.problems} />
      </section>
    )
  return (
    <>
      <Summary reading={reading} text={text} meant={target} />
      {reading.notices.length > 0 && (
        <section className={style.part}>
          <h2>{t('share.notices')}</h2>
          <Notices text={text} notices={reading.notices} />
        </section>
      )}
    </>
  )
}

function Notices({ text, notices }: { readonly text: string; readonly notices: readonly Problem[] }) {
  const { t } = useTranslation()
  return (
    <ul className={style.notices}>
      {notices.map(({ code, params, at }) => (
        <li key={`${code} ${at.start}`}>
          {t(code, params)} <small>{t('import.place', { ...positionAt(text, at.start) })}</small>
        </li>
      ))}
    </ul>
  )
}

interface SummaryProps {
  readonly reading: ProfileReading
  readonly text: string
  readonly meant: Target | undefined
}

function Summary({ reading, text, meant }: SummaryProps) {
  const { t } = useTranslation()
  const catalog = useStudio((store) => store.catalog)
  const chosen = useStudio((store) => store.target)
  const target = meant ?? chosen
  const figures = useMemo(() => {
    if (catalog === undefined) return undefined
    const document = { text, reading }
    return sharedFigures(rowsOf({ catalog, document, baseline: undefined, seen: new Map(), target }))
  }, [catalog, target, text, reading])
  const { defaultAction, defaultErrnoRet } = reading.profile
  const effect = effectWords({ action: defaultAction, errnoRet: defaultErrnoRet }, t)
  return (
    <>
      <dl className={style.facts}>
        <Fact term={t('share.default')}>
          {effect} <code>{defaultAction}</code>
        </Fact>
        <Fact term={t('share.architectures')}>
          <Architectures profile={reading.profile} />
        </Fact>
        {meant !== undefined && <Fact term={t('share.made-for')}>{targetSummary(meant, catalog, t)}</Fact>}
        {figures !== undefined && <Fact term={t('share.calls')}>{countsOf(figures, t)}</Fact>}
      </dl>
      {figures !== undefined && <Risky figures={figures} open={opens(defaultAction)} />}
    </>
  )
}

function Architectures({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const { architectures = [], archMap } = profile
  if (archMap !== undefined) return t('share.arch-map', { count: archMap.length })
  if (architectures.length === 0) return t('share.native')
  return <code>{architectures.join(', ')}</code>
}

function opens(action: string): boolean {
  return action === 'SCMP_ACT_ALLOW' || action === 'SCMP_ACT_LOG'
}

function countsOf(
  { allowed, conditional, refused }: SharedFigures,
  t: ReturnType<typeof useTranslation>['t'],
): string {
  return [
    t('share.count-allowed', { number: formatNumber(allowed) }),
    t('share.count-conditional', { number: formatNumber(conditional) }),
    t('share.count-refused', { number: formatNumber(refused) }),
  ].join(' · ')
}

function Fact({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Risky({ figures, open }: { readonly figures: SharedFigures; readonly open: boolean }) {
  const { t } = useTranslation()
  return (
    <section className={style.part}>
      <h2>{t('share.risky')}</h2>
      {open && <p className={style.open}>{t('share.risky-default')}</p>}
      {figures.risky.length === 0 && !open && <p className={style.soft}>{t('share.risky-none')}</p>}
      <ul className={style.risky}>
        {figures.risky.map((row) => (
          <RiskyCall key={row.name} row={row} />
        ))}
      </ul>
    </section>
  )
}

function RiskyCall({ row }: { readonly row: Row }) {
  const { t } = useTranslation()
  if (row.syscall === undefined) return null
  return (
    <li>
      <RiskMark level={row.syscall.risk} />
      <code>{row.name}</code>
      {row.outcome.kind !== 'plain' && <span className={style.soft}>{t('share.if')}</span>}
    </li>
  )
}
