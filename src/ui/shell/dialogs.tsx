import type { ComponentType } from 'react'
import type { DialogName } from '#state/slices/workspace.ts'
import { useStudio } from '#state/store.ts'
import { Boundary } from '../kit/boundary.tsx'
import { part } from '../kit/part.tsx'

/** Every dialog by name; its code loads when it is first opened. */
const dialogs: Readonly<Record<DialogName, ComponentType>> = {
  export: part(
    () => import('../share/export-dialog.tsx'),
    (module) => module.ExportDialog,
  ),
  share: part(
    () => import('../share/share-dialog.tsx'),
    (module) => module.ShareDialog,
  ),
  templates: part(
    () => import('../import/template-dialog.tsx'),
    (module) => module.TemplateDialog,
  ),
  shortcuts: part(
    () => import('./shortcuts-dialog.tsx'),
    (module) => module.ShortcutsDialog,
  ),
  palette: part(
    () => import('./palette-dialog.tsx'),
    (module) => module.PaletteDialog,
  ),
  target: part(
    () => import('../target/target-dialog.tsx'),
    (module) => module.TargetDialog,
  ),
  loading: part(
    () => import('./loading-dialog.tsx'),
    (module) => module.LoadingDialog,
  ),
  posture: part(
    () => import('../posture/posture-dialog.tsx'),
    (module) => module.PostureDialog,
  ),
  workspace: part(
    () => import('../import/workspace-dialog.tsx'),
    (module) => module.WorkspaceDialog,
  ),
  history: part(
    () => import('../history/history-dialog.tsx'),
    (module) => module.HistoryDialog,
  ),
  startup: part(
    () => import('../startup/startup-dialog.tsx'),
    (module) => module.StartupDialog,
  ),
  forecast: part(
    () => import('../forecast/forecast-dialog.tsx'),
    (module) => module.ForecastDialog,
  ),
  restrict: part(
    () => import('../learn/restrict-dialog.tsx'),
    (module) => module.RestrictDialog,
  ),
  'rule-page': part(
    () => import('../findings/rule-page-dialog.tsx'),
    (module) => module.RulePageDialog,
  ),
  rename: part(
    () => import('./rename-dialog.tsx'),
    (module) => module.RenameDialog,
  ),
  unsaved: part(
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
