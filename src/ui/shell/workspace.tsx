import { startTransition, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator } from 'react-resizable-panels'
import type { Pane } from '#state/slices/workspace.ts'
import { useStudio } from '#state/store.ts'
import { Boundary } from '../kit/boundary.tsx'
import { narrowScreen, useMedia, wideScreen } from '../kit/use-media.ts'
import { JsonPreview } from '../preview/json-preview.tsx'
import { Rule, Table } from './compositions.tsx'
import { PaneTabs } from './pane-tabs.tsx'
import style from './workspace.module.css'

/** Where Enter in the table leads. */
const detailsId = 'details'

/** Table and panes, in the layout that the screen has room for. */
export function Workspace() {
  const wide = useMedia(wideScreen)
  const narrow = useMedia(narrowScreen)
  const { t } = useTranslation()
  const name = useStudio((store) => store.name)
  return (
    <main className={style.main}>
      <h1 className="visually-hidden">{t('shell.heading', { name })}</h1>
      {narrow ? <OneAtATime /> : <SideBySide wide={wide} />}
    </main>
  )
}

/**
 * Counts from 0 to the last stage, each when the one before is on the screen. Drawing everything at once would
 * hold the page up: what measures itself has the whole page laid out in the middle of it.
 */
function useStages(last: number): number {
  const [stage, setStage] = useState(0)
  useEffect(() => {
    if (stage < last) startTransition(() => setStage(stage + 1))
  }, [stage, last])
  return stage
}

function SideBySide({ wide }: { readonly wide: boolean }) {
  const { t } = useTranslation()
  const stage = useStages(3)
  return (
    <Group className={style.group} orientation="horizontal">
      <Panel id="table" className={style.left} minSize="38%">
        <Boundary>{stage > 0 && <Table hasRows={stage > 1} />}</Boundary>
      </Panel>
      <Separator className={style.vertical} aria-label={t('shell.divider-pane')} />
      <Panel id="pane" className={style.right} defaultSize={wide ? 500 : '42%'} minSize="22%">
        <section className={style.aside} id={detailsId} tabIndex={-1} aria-label={t('shell.pane')}>
          {stage > 2 && wide && <RuleOverJson />}
          {stage > 2 && !wide && <PaneTabs tabs={['decide', 'rule', ...checks, 'json']} />}
        </section>
      </Panel>
    </Group>
  )
}

function RuleOverJson() {
  const { t } = useTranslation()
  return (
    <Group orientation="vertical">
      <Panel id="above" className={style.above} defaultSize="56%" minSize="20%">
        <PaneTabs tabs={['decide', 'rule', ...checks]} />
      </Panel>
      <Separator className={style.horizontal} aria-label={t('shell.divider-json')} />
      <Panel id="json" className={style.below} minSize="12%">
        <Boundary>
          <JsonPreview />
        </Boundary>
      </Panel>
    </Group>
  )
}

/** What judges the profile; where one thing is shown at a time, one bottom tab leads to all of it. */
const checks = ['findings', 'replay', 'simulate', 'risk', 'diff'] as const satisfies readonly Pane[]
const judging = ['decide', ...checks] as const satisfies readonly Pane[]

interface BottomTab {
  readonly label: string
  /** Shown by it; the first one when it is pressed. */
  readonly panes: readonly [Pane, ...Pane[]]
}

const bottomTabs: readonly BottomTab[] = [
  { label: 'shell.pane-syscalls', panes: ['syscalls'] },
  { label: 'shell.pane-rule', panes: ['rule'] },
  { label: 'shell.checks', panes: ['findings', ...judging] },
  { label: 'shell.pane-json', panes: ['json'] },
]

function OneAtATime() {
  const { t } = useTranslation()
  const pane = useStudio((store) => store.pane)
  const showPane = useStudio((store) => store.workspaceActions.showPane)
  return (
    <div className={style.single}>
      <div className={style.page}>
        <Boundary key={pane}>
          {pane === 'syscalls' && <Table hasRows />}
          {pane !== 'syscalls' && (
            <section
              className={style.aside}
              id={detailsId}
              tabIndex={-1}
              aria-label={t(`shell.pane-${pane}`)}
            >
              {pane === 'rule' && <Rule />}
              {pane === 'json' && <JsonPreview />}
              {judging.some((each) => each === pane) && <PaneTabs tabs={judging} />}
            </section>
          )}
        </Boundary>
      </div>
      <nav className={style.bottom} aria-label={t('shell.views')}>
        {bottomTabs.map(({ label, panes }) => (
          <button
            key={label}
            type="button"
            className={style.bottomTab}
            aria-current={panes.includes(pane) ? 'page' : undefined}
            onClick={() => showPane(panes[0])}
          >
            {t(label)}
          </button>
        ))}
      </nav>
    </div>
  )
}
