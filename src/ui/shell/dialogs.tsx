import { type ComponentType, lazy, Suspense } from 'react'
import type { DialogName } from '#state/slices/workspace.ts'
import { useStudio } from '#state/store.ts'

/** Every dialog by name; its code loads when it is first opened. */
const dialogs: Readonly<Record<DialogName, ComponentType>> = {
  export: lazy(() =>
    import('../share/export-dialog.tsx').then((module) => ({ default: module.ExportDialog })),
  ),
  share: lazy(() => import('../share/share-dialog.tsx').then((module) => ({ default: module.ShareDialog }))),
  templates: lazy(() =>
    import('../import/template-dialog.tsx').then((module) => ({ default: module.TemplateDialog })),
  ),
  shortcuts: lazy(() =>
    import('./shortcuts-dialog.tsx').then((module) => ({ default: module.ShortcutsDialog })),
  ),
  palette: lazy(() => import('./palette-dialog.tsx').then((module) => ({ default: module.PaletteDialog }))),
  target: lazy(() =>
    import('../target/target-dialog.tsx').then((module) => ({ default: module.TargetDialog })),
  ),
  loading: lazy(() => import('./loading-dialog.tsx').then((module) => ({ default: module.LoadingDialog }))),
  posture: lazy(() =>
    import('../posture/posture-dialog.tsx').then((module) => ({ default: module.PostureDialog })),
  ),
  startup: lazy(() =>
    import('../startup/startup-dialog.tsx').then((module) => ({ default: module.StartupDialog })),
  ),
  forecast: lazy(() =>
    import('../forecast/forecast-dialog.tsx').then((module) => ({ default: module.ForecastDialog })),
  ),
  restrict: lazy(() =>
    import('../learn/restrict-dialog.tsx').then((module) => ({ default: module.RestrictDialog })),
  ),
  unsaved: lazy(() => import('./unsaved-dialog.tsx').then((module) => ({ default: module.UnsavedDialog }))),
  'rule-page': lazy(() =>
    import('../findings/rule-page-dialog.tsx').then((module) => ({ default: module.RulePageDialog })),
  ),
  rename: lazy(() => import('./rename-dialog.tsx').then((module) => ({ default: module.RenameDialog }))),
}

export function Dialogs() {
  const name = useStudio((store) => store.dialog)
  if (name === undefined) return null
  const Open = dialogs[name]
  return (
    <Suspense>
      <Open />
    </Suspense>
  )
}
