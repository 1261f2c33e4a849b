import type { Wording } from '#core/base/message.ts'
import { type Launcher, launchers } from '#core/target/engines.ts'
import { launcherOf, type Target, withLauncher } from '#core/target/target.ts'
import type { Exporter } from '#export/exporter.ts'
import { exporterFor, exporters } from '#export/registry.ts'
import { exportMessages } from '#export/words.ts'
import type { Store } from '../store.ts'
import { formIdOf } from './export-file.ts'

/** What a file can be made for: an engine or a runtime, or what else reads profiles. */
export interface ExportForm {
  readonly id: string
  /** Undefined where no container runtime reads the file. */
  readonly launcher: Launcher | undefined
  readonly exporter: Exporter
}

/** English of what exporters say; it comes with them. */
export const exportWords: Wording = exportMessages

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
  const id = formIdOf(exportOf, target)
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
