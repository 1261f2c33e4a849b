import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useStudio } from '#state/store.ts'
import type { Pane } from '#state/workspace.ts'
import { RulePane } from '../conditions/rule-pane.tsx'
import { narrowScreen, useMedia, wideScreen } from '../kit/use-media.ts'
import { JsonPreview } from '../preview/json-preview.tsx'
import { Syscalls } from '../syscalls/syscalls.tsx'
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

function SideBySide({ wide }: { readonly wide: boolean }) {
  const { t } = useTranslation()
  // The table comes first; drawing everything at once would hold the page up.
  const isTableThere = useDeferredValue(true, false)
  return (
    <Group className={style.group} orientation="horizontal">
      <Panel id="table" className={style.left} minSize="38%">
        <Syscalls />
      </Panel>
      <Separator className={style.vertical} aria-label={t('shell.divider-pane')} />
      <Panel id="pane" className={style.right} defaultSize={wide ? 500 : '42%'} minSize="22%">
        <section className={style.aside} id={detailsId} tabIndex={-1} aria-label={t('shell.pane')}>
          {isTableThere && wide && <RuleOverJson />}
          {isTableThere && !wide && (
            <PaneTabs tabs={['rule', 'findings', 'replay', 'simulate', 'risk', 'diff', 'json']} />
          )}
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
        <PaneTabs tabs={['rule', 'findings', 'replay', 'simulate', 'risk', 'diff']} />
      </Panel>
      <Separator className={style.horizontal} aria-label={t('shell.divider-json')} />
      <Panel id="json" className={style.below} minSize="12%">
        <JsonPreview />
      </Panel>
    </Group>
  )
}

const bottomTabs = ['syscalls', 'rule', 'replay', 'json'] as const

/** Which of the bottom tabs a pane stands behind. */
function bottomTabOf(pane: Pane): (typeof bottomTabs)[number] {
  return pane === 'findings' || pane === 'simulate' || pane === 'risk' || pane === 'diff' ? 'replay' : pane
}

function OneAtATime() {
  const { t } = useTranslation()
  const pane = useStudio((store) => store.pane)
  const showPane = useStudio((store) => store.workspaceActions.showPane)
  return (
    <div className={style.single}>
      <div className={style.page}>
        {pane === 'syscalls' && <Syscalls />}
        {pane !== 'syscalls' && (
          <section className={style.aside} id={detailsId} tabIndex={-1} aria-label={t(`shell.pane-${pane}`)}>
            {pane === 'rule' && <RulePane />}
            {pane === 'json' && <JsonPreview />}
            {bottomTabOf(pane) === 'replay' && (
              <PaneTabs tabs={['replay', 'findings', 'simulate', 'risk', 'diff']} />
            )}
          </section>
        )}
      </div>
      <nav className={style.bottom} aria-label={t('shell.views')}>
        {bottomTabs.map((each) => (
          <button
            key={each}
            type="button"
            className={style.bottomTab}
            aria-current={each === bottomTabOf(pane) ? 'page' : undefined}
            onClick={() => showPane(each)}
          >
            {t(`shell.pane-${each}`)}
          </button>
        ))}
      </nav>
    </div>
  )
}
