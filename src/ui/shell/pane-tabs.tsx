import { Tabs } from '@base-ui/react/tabs'
import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import type { Pane } from '#state/workspace.ts'
import { RulePane } from '../conditions/rule-pane.tsx'
import { JsonPreview } from '../preview/json-preview.tsx'
import style from './workspace.module.css'

type PaneTab = Exclude<Pane, 'syscalls'>

const panes: Readonly<Record<PaneTab, () => React.ReactNode>> = { rule: RulePane, json: JsonPreview }

/** The tabs of the right side; a new pane is an entry of `panes`. */
export function PaneTabs({ tabs }: { readonly tabs: readonly PaneTab[] }) {
  const { t } = useTranslation()
  const pane = useStudio((store) => store.pane)
  const showPane = useStudio((store) => store.workspaceActions.showPane)
  const shown = tabs.find((each) => each === pane) ?? 'rule'
  return (
    <Tabs.Root className={style.tabs} value={shown} onValueChange={(value) => showPane(value as PaneTab)}>
      <Tabs.List className={style.tabList} aria-label={t('shell.pane')}>
        {tabs.map((each) => (
          <Tabs.Tab key={each} value={each} className={style.tab}>
            {t(`shell.pane-${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((each) => {
        const Body = panes[each]
        return (
          <Tabs.Panel key={each} value={each} className={style.tabPanel}>
            <Body />
          </Tabs.Panel>
        )
      })}
    </Tabs.Root>
  )
}
