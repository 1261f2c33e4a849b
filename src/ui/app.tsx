import { useStudio } from '#state/store.ts'
import style from './app.module.css'
import { DropZone } from './import/drop-zone.tsx'
import { EmptyPage } from './import/empty-page.tsx'
import { Refusals } from './import/refusals.tsx'
import { SourceStrip } from './import/source-strip.tsx'
import { Boundary } from './kit/boundary.tsx'
import { part } from './kit/part.tsx'
import { loadJobs } from './load-jobs.ts'
import { Dialogs } from './shell/dialogs.tsx'
import { ElsewhereBanner } from './shell/elsewhere-banner.tsx'
import { Header } from './shell/header.tsx'
import { Notices } from './shell/notices.tsx'
import { StageSwitch } from './shell/stage-switch.tsx'
import { StorageBanner } from './shell/storage-banner.tsx'
import { useShortcuts } from './shell/use-shortcuts.ts'
import { useTheme } from './shell/use-theme.ts'

const Work = part(
  () => Promise.all([import('./shell/work.tsx'), loadJobs()]),
  ([module]) => module.Work,
)
const Path = part(
  () => import('./shell/path.tsx'),
  (module) => module.Path,
)
const VersionBar = part(
  () => import('./shell/version-bar.tsx'),
  (module) => module.VersionBar,
)
const SharedView = part(
  () => import('./share/shared-view.tsx'),
  (module) => module.SharedView,
)

export function App() {
  useTheme()
  useShortcuts()
  return (
    <DropZone>
      <div className={style.app}>
        <Header />
        <Screen />
      </div>
      <Dialogs />
      <Notices />
    </DropZone>
  )
}

/** A profile that came by link, the first page, or the work. */
function Screen() {
  const shared = useStudio((store) => store.shared !== undefined)
  const present = useStudio((store) => store.document !== undefined)
  const hasNewVersion = useStudio((store) => store.hasNewVersion)
  if (shared)
    return (
      <Boundary>
        <SharedView />
      </Boundary>
    )
  return (
    <>
      <div className={style.strip}>
        {present ? (
          <Boundary place="line">
            <Path />
          </Boundary>
        ) : (
          <SourceStrip />
        )}
        {present && <StageSwitch />}
      </div>
      <StorageBanner />
      <ElsewhereBanner />
      {hasNewVersion && (
        <Boundary place="line">
          <VersionBar />
        </Boundary>
      )}
      <Refusals />
      <Boundary>{present ? <Work /> : <EmptyPage />}</Boundary>
    </>
  )
}
