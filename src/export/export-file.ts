import type { Message } from '#core/base/message.ts'
import { ok, type Result } from '#core/base/result.ts'
import type { LoadProblem } from '#core/enforce/evaluate/prepare.ts'
import { newestOf } from '#core/target/engines.ts'
import { startedBy, type Target } from '#core/target/target.ts'
import type { Exportable, Exporter, Surroundings } from './exporter.ts'
import { readBack } from './read-back.ts'

/** A file that was read back and found to decide what the document decides, but for what `losses` says. */
export interface ExportedFile {
  readonly text: string
  readonly losses: readonly Message[]
  /** The target starts no container with the document, nor with the file. */
  readonly problem: LoadProblem | undefined
}

/** Writes the document and reads it back; an error where the file must not be handed out. */
export async function writeAndReadBack(
  exporter: Exporter,
  document: Exportable,
  around: Surroundings,
): Promise<Result<ExportedFile, Message>> {
  const own = { ...around, target: readerOf(exporter, around.target) }
  const written = await exporter.write(document, own)
  const found = await readBack(exporter, document, written, own)
  if (found.kind === 'error') return found
  return ok({ text: written.text, losses: written.losses, problem: found.value.problem })
}

/**
 * Where no runtime reads the file, its reader hands it to libseccomp as it is. So does crun; runc adds a part of its
 * own to the filter.
 */
export function readerOf(exporter: Exporter, target: Target): Target {
  return exporter.launchers.length > 0 ? target : startedBy(target, 'crun', newestOf('crun'))
}
