import type { Message, Wording } from '#core/base/message.ts'
import type { LoadProblem, Prepared } from '#core/enforce/evaluate/prepare.ts'
import type { Numbers } from '#core/filter/libseccomp/filter.ts'
import type { ProfileDocument, ProfileReading } from '#core/profile/document.ts'
import type { Profile } from '#core/profile/profile.ts'
import type { Launcher } from '#core/target/engines.ts'
import type { Target } from '#core/target/target.ts'

/** A document whose text was understood. */
export interface Exportable extends ProfileDocument {
  readonly reading: ProfileReading
}

export interface Written {
  /** Ends with a line break; the same for the same document, target and choice. */
  readonly text: string
  /** What the file says less, or once and for all, than the document; in the order a person should read it. */
  readonly losses: readonly Message[]
  /** Calls that the file decides otherwise than the document, each of them named in `losses`. */
  readonly differing?: readonly string[]
}

/** What writing and reading back may ask. */
export interface Surroundings {
  readonly target: Target
  readonly numbers: Numbers
  /** The calls that are compared besides those of the profile. */
  readonly names: readonly string[]
  /** The answer to the exporter's question, one of its choices. */
  readonly choice: string | undefined
  /** Stages A to E on a text of which the reader has no doubts; may be done elsewhere. */
  prepare(file: Exportable, target: Target): Promise<Prepared | LoadProblem>
}

export interface FileForm {
  /** With its dot. */
  readonly ending: string
  readonly mediaType: string
}

/** What only the author can decide. Its words are `export-ask-<id>`, those of a choice `export-<id>-<choice>`. */
export interface Question {
  readonly id: string
  /** The first is taken until somebody chooses. */
  readonly choices: readonly [string, ...string[]]
  /** Whether it is asked about this document. */
  isAsked(document: Exportable): boolean
}

/** One thing to type or to write into a file; `what` is the code of the words above it. */
export interface UsageStep {
  readonly what: string
  readonly text: string
}

/** A way to put the file into use; its name is the code `use-<id>`. */
export interface Usage {
  readonly id: string
  /** Engines and runtimes that take the file in this way. */
  readonly launchers: readonly Launcher[]
  /** `fileName` is safe in a shell. */
  steps(fileName: string): readonly UsageStep[]
  /** What is not honoured there of a file that was written for something else, as the code of its words. */
  limit?(profile: Profile): string | undefined
  /** Where the kernel's records of the confined program appear. */
  readonly records: 'host' | 'node'
}

/** A kind of file that profiles are handed out in. Its name is the code `export-<id>`. */
export interface Exporter {
  readonly id: string
  /** Engines and runtimes that start containers with it; none for a file that something else reads. */
  readonly launchers: readonly Launcher[]
  readonly form: FileForm
  readonly usages: readonly Usage[]
  readonly question?: Question
  /** English of its name, its usages, its losses, and, as `export-<id>-what`, what the file is. */
  readonly words: Wording
  write(document: Exportable, around: Surroundings): Promise<Written>
  /** What its reader makes of the file, as a profile of the OCI form; undefined for a text that it refuses. */
  read(text: string, around: Surroundings): Promise<Exportable | undefined>
  /** The form knows no architectures: it is compared for the host alone. */
  readonly isForHost?: true
  /** The decision nearest to this return value that the form can say; the value itself if left out. */
  nearest?(ret: number): number
}
