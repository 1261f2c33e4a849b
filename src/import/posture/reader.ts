import type { Message } from '#core/base/message.ts'
import type { Result } from '#core/base/result.ts'
import type { Posture } from '#core/questions/posture/workload.ts'

/** Reads one kind of document that says how containers are confined. Readers know nothing of each other. */
export interface PostureReader {
  readonly id: string
  readonly label: string
  /** Judges the first 64 KiB of the text; never by the file's name. */
  recognise(head: string): boolean
  /** `name` is how the document is called. Nothing of commands, variables and labels is taken over. */
  read(text: string, name: string): Promise<Result<Posture, Message>>
}
