import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/jetbrains-mono/index.css'
import './kit/tokens.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadCatalog } from '#catalog/load.ts'
import { restore } from '#state/actions/drafts.ts'
import { prepareImport } from '#state/actions/importing.ts'
import { keepSaving } from '#state/actions/journal.ts'
import { watchKept } from '#state/actions/kept.ts'
import { watchLinks } from '#state/actions/link-opening.ts'
import { watchOwnership } from '#state/actions/ownership.ts'
import { keepTheme } from '#state/actions/theme.ts'
import { learnRuleWords } from '#state/jobs/linter.ts'
import { useStudio } from '#state/store.ts'
import { App } from './app.tsx'
import { watchRuleAddress } from './findings/rule-page-door.ts'
import { startTranslation, teach } from './i18n/i18n.ts'
import { Boundary } from './kit/boundary.tsx'
import { FaultPanel } from './kit/fault.tsx'
import { loadJobs } from './load-jobs.ts'
import { preloadWork } from './preload.ts'

async function start(): Promise<void> {
  startTranslation()
  keepTheme()
  learnRuleWords(teach)
  const { provide } = useStudio.getState().workspaceActions
  void loadCatalog().then(provide)
  await restore()
  await watchLinks()
  watchRuleAddress()
  watchKept()
  keepSaving()
  watchOwnership()
  show(
    <Boundary>
      <App />
    </Boundary>,
  )
  loadJobs().catch(() => undefined)
  prepareImport()
  preloadWork()
}

function show(page: ReactNode): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  createRoot(root).render(<StrictMode>{page}</StrictMode>)
}

/** Even a page that could not begin says so, and gives out what it had read by then. */
start().catch((fault: unknown) => show(<FaultPanel fault={fault} onRetry={() => location.reload()} />))
