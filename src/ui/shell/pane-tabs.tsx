import { Tabs } from '@base-ui/react/tabs'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pane } from '#state/slices/workspace.ts'
import { useStudio } from '#state/store.ts'
import { hasCards } from '#state/views/decisions.ts'
import { DecideCount } from '../decide/decide-badge.tsx'
import { FindingsCount } from '../findings/findings-badge.tsx'
import { Boundary } from '../kit/boundary.tsx'
import { part } from '../kit/part.tsx'
import { JsonPreview } from '../preview/json-preview.tsx'
import { ReplayCount } from '../replay/replay-badge.tsx'
import { Rule } from './compositions.tsx'
import style from './workspace.module.css'

export type PaneTab = Exclude<Pane, 'syscalls'>

interface PaneFacts {
  readonly body: ComponentType
  /** What stands beside the tab's name. */
  readonly badge?: ComponentType
}

const panes: Readonly<Record<PaneTab, PaneFacts>> = {
  decide: {
    body: part(
      () => import('../decide/decide-pane.tsx'),
      (module) => module.DecidePane,
    ),
    badge: DecideCount,
  },
  rule: { body: Rule },
  findings: {
    body: part(
      () => import('../findings/findings-pane.tsx'),
      (module) => module.FindingsPane,
    ),
    badge: FindingsCount,
  },
  replay: {
    body: part(
      () => import('../replay/replay-pane.tsx'),
      (module) => module.ReplayPane,
    ),
    badge: ReplayCount,
  },
  simulate: {
    body: part(
      () => import('../simulate/simulate-pane.tsx'),
      (module) => module.SimulatePane,
    ),
  },
  risk: {
    body: part(
      () => import('../knowledge/risk-pane.tsx'),
      (module) => module.RiskPane,
    ),
  },
  diff: {
    body: part(
      () => import('../diff/diff-pane.tsx'),
      (module) => module.DiffPane,
    ),
  },
  json: { body: JsonPreview },
}

/**
 * The tabs of the right side; a new pane is an entry of `panes`. The first one is shown unless another is chosen;
 * what waits for decisions is a tab while something waits, and never shown unasked.
 */
export function PaneTabs({ tabs: all }: { readonly tabs: readonly PaneTab[] }) {
  const { t } = useTranslation()
  const pane = useStudio((store) => store.pane)
  const showPane = useStudio((store) => store.workspaceActions.showPane)
  const waits = useStudio(hasCards)
  const tabs = all.filter((each) => each !== 'decide' || waits || pane === 'decide')
  const shown = tabs.find((each) => each === pane) ?? tabs.find((each) => each !== 'decide')
  return (
    <Tabs.Root className={style.tabs} value={shown} onValueChange={(value) => showPane(value as PaneTab)}>
      <Tabs.List className={style.tabList} aria-label={t('shell.pane')}>
        {tabs.map((each) => {
          const { badge: Badge } = panes[each]
          return (
            <Tabs.Tab key={each} value={each} className={style.tab}>
              {t(`shell.pane-${each}`)}
              {Badge !== undefined && <Badge />}
            </Tabs.Tab>
          )
        })}
      </Tabs.List>
      {tabs.map((each) => {
        const { body: Body } = panes[each]
        return (
          <Tabs.Panel key={each} value={each} className={style.tabPanel}>
            <Boundary>
              <Body />
            </Boundary>
          </Tabs.Panel>
        )
      })}
    </Tabs.Root>
  )
}
