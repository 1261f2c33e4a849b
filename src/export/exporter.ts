import type { Message } from '#core/base/message.ts'
import type { ProfileDocument, ProfileReading } from '#core/profile/document.ts'
import type { Launcher } from '#core/target/engines.ts'
import type { Target } from '#core/target/target.ts'

/** A document whose text was understood. */
export interface Exportable extends ProfileDocument {
  readonly reading: ProfileReading
}

export interface Written {
  /** Strict JSON, ending with a line break; the same for the same document and target. */
  readonly text: string
  /** What the file says less, or once and for all, than the document; in the order a person should read it. */
  readonly losses: readonly Message[]
}

/** A kind of file that some engines and runtimes read. */
export interface Exporter {
  readonly id: string
  readonly label: string
  /** Whose files it writes. */
  readonly launchers: readonly Launcher[]
  write(document: Exportable, target: Target): Written
}
