import { type Launcher, launchers } from '#core/target/engines.ts'
import { launcherOf, type Target, withLauncher } from '#core/target/target.ts'
import type { Exporter } from '#export/exporter.ts'
import { exporterFor, exporters } from '#export/registry.ts'
import type { ExportAnswer } from '../slices/answers.ts'
import type { Store } from '../store.ts'

/** What a file can be made for: an engine or a runtime, or what else reads profiles. */
export interface ExportForm {
  readonly id: string
  /** Undefined where no container runtime reads the file. */
  readonly launcher: Launcher | undefined
  readonly exporter: Exporter
}

export type ExportUsage = Exporter['usages'][number]

/** In the order of the menu. */
export const exportForms: readonly ExportForm[] = [
  ...launchers.map((launcher) => ({ id: launcher, launcher, exporter: exporterFor(launcher) })),
  ...exporters.flatMap((exporter) =>
    exporter.launchers.length > 0 ? [] : [{ id: exporter.id, launcher: undefined, exporter }],
  ),
]

/** What the dialog is at; undefined where the file is for no form of these. */
export function selectExportForm({ exportOf, target }: Store): ExportForm | undefined {
  const id = exportOf.form ?? launcherOf(target)
  return exportForms.find((form) => form.id === id)
}

/** The chosen target, or the launcher on its host. */
export function exportTarget(launcher: Launcher | undefined, chosen: Target): Target {
  return launcher === undefined || launcher === launcherOf(chosen) ? chosen : withLauncher(chosen, launcher)
}

/** The ways to use a file of this form: those of all forms with the same name ending can be tried with it. */
export function usagesOf(ending: string): readonly ExportUsage[] {
  return exporters.flatMap(({ form, usages }) => (form.ending === ending ? usages : []))
}

/** The file that was asked for last; undefined while it is written and read back. */
export function selectExportFile(store: Store): ExportAnswer | undefined {
  const form = selectExportForm(store)
  const [known] = store.answers.exportFile
  if (form === undefined || known === undefined) return undefined
  if (known.want.readable.reading !== store.document?.reading) return undefined
  const { exporter, launcher, choice, target } = known.want
  if (exporter !== form.exporter || launcher !== form.launcher) return undefined
  if (choice !== store.exportOf.choice || target !== store.target) return undefined
  if (known.outcome.kind === 'known') return known.outcome.answer
  return {
    kind: 'error',
    error: { code: 'export-failed', params: { reason: known.outcome.reason } },
  }
}
