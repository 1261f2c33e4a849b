import { launcherOf, type Target } from '#core/target/target.ts'
import type { ExportAnswer } from '../slices/answers.ts'
import type { ExportOf } from '../slices/questions.ts'
import type { Store } from '../store.ts'

/** What the export dialog is at: the chosen form, else what containers are started by on the target. */
export function formIdOf({ form }: ExportOf, target: Target): string {
  return form ?? launcherOf(target)
}

/** The file that was asked for last; undefined while it is written and read back. */
export function selectExportFile({ answers, exportOf, target, document }: Store): ExportAnswer | undefined {
  const [known] = answers.exportFile
  if (known === undefined || known.want.readable.reading !== document?.reading) return undefined
  const { id, choice, target: asked } = known.want
  if (id !== formIdOf(exportOf, target) || choice !== exportOf.choice || asked !== target) return undefined
  const { outcome } = known
  if (outcome.kind === 'known') return outcome.answer
  return { kind: 'error', error: { code: 'export-failed', params: { reason: outcome.reason } } }
}
