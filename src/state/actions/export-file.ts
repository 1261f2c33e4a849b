import type { Message } from '#core/base/message.ts'
import { ok, type Result } from '#core/base/result.ts'
import type { LoadProblem } from '#core/enforce/evaluate/prepare.ts'
import type { ProfileDocument } from '#core/profile/document.ts'
import type { Launcher } from '#core/target/engines.ts'
import { launcherOf, type Target, withLauncher } from '#core/target/target.ts'
import type { Exportable } from '#export/exporter.ts'
import { readBack } from '#export/read-back.ts'
import { exporterFor } from '#export/registry.ts'
import { prepared } from '../jobs/preparing.ts'
import { useStudio } from '../store.ts'

/** A file as a target reads it, read back and found to decide what the document decides. */
export interface TargetFile {
  readonly text: string
  readonly target: Target
  readonly losses: readonly Message[]
  /** The target starts no container with the document, nor with the file. */
  readonly problem: LoadProblem | undefined
}

/** The chosen target, or another launcher on its host. */
export function exportTarget(launcher: Launcher, chosen: Target): Target {
  return launcher === launcherOf(chosen) ? chosen : withLauncher(chosen, launcher)
}

/** Writes the document for the target; an error where the file must not be handed out. */
export async function fileFor(
  document: ProfileDocument,
  target: Target,
): Promise<Result<TargetFile, Message> | undefined> {
  const { catalog } = useStudio.getState()
  const { reading } = document
  if (reading.kind !== 'profile' || catalog === undefined) return undefined
  const readable = { text: document.text, reading }
  const { text, losses } = exporterFor(launcherOf(target)).write(readable, target)
  const found = await readBack(readable, text, {
    target,
    numbers: catalog,
    names: catalog.syscalls.map(({ name }) => name),
    prepare: ({ text: written, reading: { profile } }: Exportable, on) =>
      prepared({ text: written, profile, target: on, numbers: catalog }),
  })
  return found.kind === 'error' ? found : ok({ text, target, losses, problem: found.value.problem })
}
