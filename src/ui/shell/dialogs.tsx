import type { ComponentType } from 'react'
import type { DialogName } from '#state/slices/workspace.ts'
import { useStudio } from '#state/store.ts'
import { Boundary } from '../kit/boundary.tsx'
import { part } from '../kit/part.tsx'
import { loadJobs } from '../load-jobs.ts'

/** What a dialog shows may be worked out by a job, on the first page too. */
function dialog<Module>(load: () => Promise<Module>, pick: (module: Module) => ComponentType): ComponentType {
  return part(
    () => Promise.all([load(), loadJobs()]),
    ([module]) => pick(module),
  )
}

/** Every dialog by name; its code loads when it is first opened. */
const dialogs: Readonly<Record<DialogName, ComponentType>> = {
  export: dialog(
    () => import('../share/export-dialog.tsx'),
    (module) => module.ExportDialog,
  ),
  share: dialog(
    () => import('../share/share-dialog.tsx'),
    (module) => module.ShareDialog,
  ),
  templates: dialog(
    () => import('../import/template-dialog.tsx'),
    (module) => module.TemplateDialog,
  ),
  shortcuts: dialog(
    () => import('./shortcuts-dialog.tsx'),
    (module) => module.ShortcutsDialog,
  ),
  palette: dialog(
    () => import('./palette-dialog.tsx'),
    (module) => module.PaletteDialog,
  ),
  target: dialog(
    () => import('../target/target-dialog.tsx'),
    (module) => module.TargetDialog,
  ),
  loading: dialog(
    () => import('./loading-dialog.tsx'),
    (module) => module.LoadingDialog,
  ),
  posture: dialog(
    () => import('../posture/posture-dialog.tsx'),
    (module) => module.PostureDialog,
  ),
  workspace: dialog(
    () => import('../import/workspace-dialog.tsx'),
    (module) => module.WorkspaceDialog,
  ),
  history: dialog(
    () => import('../history/history-dialog.tsx'),
    (module) => module.HistoryDialog,
  ),
  startup: dialog(
    () => import('../startup/startup-dialog.tsx'),
    (module) => module.StartupDialog,
  ),
  forecast: dialog(
    () => import('../forecast/forecast-dialog.tsx'),
    (module) => module.ForecastDialog,
  ),
  restrict: dialog(
    () => import('../learn/restrict-dialog.tsx'),
    (module) => module.RestrictDialog,
  ),
  'rule-page': dialog(
    () => import('../findings/rule-page-dialog.tsx'),
    (module) => module.RulePageDialog,
  ),
  rename: dialog(
    () => import('./rename-dialog.tsx'),
    (module) => module.RenameDialog,
  ),
  unsaved: dialog(
    () => import('./unsaved-dialog.tsx'),
    (module) => module.UnsavedDialog,
  ),
}

export function Dialogs() {
  const name = useStudio((store) => store.dialog)
  const showDialog = useStudio((store) => store.workspaceActions.showDialog)
  if (name === undefined) return null
  const Open = dialogs[name]
  return (
    <Boundary key={name} place="dialog" onClose={() => showDialog(undefined)}>
      <Open />
    </Boundary>
  )
}
