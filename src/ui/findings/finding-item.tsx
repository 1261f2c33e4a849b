import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closeRepair, toggleRepair } from '#state/actions/fixes.ts'
import { showPlace } from '#state/actions/wishes.ts'
import { useStudio } from '#state/store.ts'
import type { Finding, Fix, Judged } from '#state/views/findings.ts'
import { useRepair } from '#state/views/repairs.ts'
import { selectIsReadOnly } from '#state/views/table.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import pane from '../kit/pane.module.css'
import { RulePage } from '../kit/rule-page.tsx'
import { useMedia, wideScreen } from '../kit/use-media.ts'
import { AcceptPanel } from './accept-panel.tsx'
import style from './findings.module.css'
import { FixPanel } from './fix-panel.tsx'
import { Standing } from './standing.tsx'

/** Names before "and N more". */
const shownCalls = 6

/** What is folded out below a finding, where it is none of its fixes. */
type Open = 'why' | 'accept'

/** One finding: what, where, which calls, and what can be done. */
export function FindingItem({ judged, place }: { readonly judged: Judged; readonly place: string }) {
  const { t } = useTranslation()
  const [unfolded, setOpen] = useState<Open>()
  const repair = useRepair(place)
  const open = repair === undefined ? unfolded : undefined
  const { finding, standing } = judged
  const { rule, severity, title, message, fixes } = finding
  const words = t(title.code, title.params)
  const close = () => setOpen(undefined)
  const toggle = (each: Open) => {
    closeRepair(place)
    setOpen(open === each ? undefined : each)
  }
  const toggleFix = (fix: Fix) => {
    close()
    toggleRepair(place, fix)
  }
  const more = (each: Open, name: string, full: string): ReactNode => (
    <Button
      look="link"
      size="small"
      aria-label={full}
      aria-expanded={open === each}
      onClick={() => toggle(each)}
    >
      {name}
    </Button>
  )
  return (
    <li
      className={style.finding}
      data-finding={rule}
      data-severity={severity}
      data-calls={finding.syscalls.join(' ')}
    >
      <h4 tabIndex={-1}>{words}</h4>
      <p>
        {t(message.code, message.params)}
        <Elsewhere finding={finding} />
      </p>
      <Standing standing={standing} />
      <Calls names={finding.syscalls} />
      <p className={style.ways}>
        {standing.kind !== 'accepted' && (
          <FixButtons fixes={fixes} open={repair?.wish} onToggle={toggleFix} />
        )}
        <ShowInJson finding={finding} title={words} />
        {more('why', t('findings.page'), t('findings.page-of', { title: words }))}
        {standing.kind !== 'accepted' &&
          more('accept', t('findings.accept'), t('findings.accept-of', { title: words }))}
      </p>
      {open === 'why' && <RulePage id={rule} />}
      {open === 'accept' && <AcceptPanel judged={judged} title={words} onClose={close} />}
      {repair !== undefined && (
        <FixPanel repair={repair} label={{ code: 'step.repair', params: { title: words } }} />
      )}
    </li>
  )
}

interface FixButtonsProps {
  readonly fixes: readonly Fix[]
  readonly open: Fix | 'safe' | undefined
  readonly onToggle: (fix: Fix) => void
}

function FixButtons({ fixes, open, onToggle }: FixButtonsProps) {
  const { t } = useTranslation()
  const unreadable = useStudio(selectIsReadOnly)
  return fixes.map((fix) => (
    <Button
      key={fix.label.code + JSON.stringify(fix.label.params)}
      size="small"
      disabled={unreadable}
      aria-expanded={open === fix}
      onClick={() => onToggle(fix)}
    >
      {t(fix.label.code, fix.label.params)}
    </Button>
  ))
}

/** Architectures other than the host's on which it holds. */
function Elsewhere({ finding: { arches } }: { readonly finding: Finding }) {
  const { t } = useTranslation()
  const host = useStudio((store) => store.target.arch)
  const catalog = useStudio((store) => store.catalog)
  const foreign = arches.filter((arch) => arch !== host)
  if (foreign.length === 0) return null
  const names = foreign.map((each) => catalog?.architecture(each)?.name ?? each)
  return <span className={pane.soft}> {t('findings.on', { arches: names.join(', ') })}</span>
}

function ShowInJson({ finding, title }: { readonly finding: Finding; readonly title: string }) {
  const { t } = useTranslation()
  const isJsonInSight = useMedia(wideScreen)
  const show = () => {
    if (!isJsonInSight) useStudio.getState().workspaceActions.showPane('json')
    showPlace(finding.at)
  }
  return (
    <Button look="link" size="small" aria-label={t('findings.show-of', { title })} onClick={show}>
      {t('findings.show')}
    </Button>
  )
}

function Calls({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation()
  const select = useStudio((store) => store.workspaceActions.select)
  if (names.length === 0) return null
  const more = names.length - shownCalls
  return (
    <p className={style.calls}>
      {names.slice(0, shownCalls).map((name) => (
        <button key={name} type="button" className={style.call} onClick={() => select(name)}>
          {name}
        </button>
      ))}
      {more > 0 && (
        <span className={pane.soft}>{t('findings.calls-more', { formatted: formatNumber(more) })}</span>
      )}
    </p>
  )
}
