import { type Message, say } from '#core/base/message.ts'
import { ok, type Result } from '#core/base/result.ts'
import { memberOf } from '#core/json/keys.ts'
import { parseJson } from '#core/json/parse.ts'
import { lineStarts, positionIn } from '#core/json/position.ts'
import type { StudioFile } from '#core/questions/studio-file.ts'
import { importMessages } from '#import/messages.ts'
import { isStudioFile, readStudioFile } from '#import/studio/studio-file.ts'
import type { Console } from './command.ts'
import { atMost, readPath } from './open-file.ts'
import { isSystemFault, notRead } from './system-fault.ts'

/** A profile from a file of its own or from a studio file. */
export interface ProfileFile {
  readonly path: string
  readonly text: string
  /** What came with it; undefined where the file is the profile. */
  readonly studio: StudioFile | undefined
  /** Where a line of the profile stands in the file; both count from 1. */
  lineOf(line: number): number
}

/** Reads a PROFILE operand, `-` from standard input. What is wrong is noted; undefined: it cannot be used. */
export async function readProfileFile(path: string, console: Console): Promise<ProfileFile | undefined> {
  const text = await textOf(path, console)
  if (text === undefined) return undefined
  const opened = profileFileIn(path, text)
  const notices = opened.kind === 'ok' ? opened.value.notices : [opened.error]
  for (const notice of notices) console.note(say(notice, importMessages))
  return opened.kind === 'ok' ? opened.value.file : undefined
}

interface Opened {
  readonly file: ProfileFile
  /** What stands in the file and was not understood. */
  readonly notices: readonly Message[]
}

/** The profile in the text of a file. */
export function profileFileIn(path: string, text: string): Result<Opened, Message> {
  if (!isStudioFile(text))
    return ok({ file: { path, text, studio: undefined, lineOf: (line) => line }, notices: [] })
  const opened = readStudioFile(text, path)
  if (opened.kind === 'error') return opened
  const { file: studio, notices } = opened.value
  const lines = linesOfProfile(text)
  return ok({ file: { path, text: studio.text, studio, lineOf: (line) => lines[line - 1] ?? 1 }, notices })
}

/** A studio file holds its profile line by line. */
function linesOfProfile(text: string): readonly number[] {
  const parsed = parseJson(text, 'exact')
  const list = parsed.kind === 'ok' ? memberOf(parsed.value.tree, 'profile')?.value : undefined
  const starts = lineStarts(text)
  return list?.kind === 'array' ? list.items.map(({ start }) => positionIn(starts, start).line) : []
}

/** In MiB. What is read as one text is written by people and tools for people; the reader of profiles takes 32. */
const largestText = 64

/** The text of a file; undefined, with a note, where the system refuses it. */
export async function textOf(path: string, console: Console): Promise<string | undefined> {
  try {
    const text = await readPath(path, console, async (chunks) => ok(await decoded(chunks)))
    if (text.kind === 'ok') return text.value
    console.note(say(text.error, importMessages))
  } catch (error) {
    if (!isSystemFault(error)) throw error
    console.note(notRead(path, error))
  }
  return undefined
}

async function decoded(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const reason = `it is larger than ${largestText} MiB. Check that it is the right file.`
  const chunks: Uint8Array[] = []
  for await (const chunk of atMost(largestText, bytes, reason)) chunks.push(chunk)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(chunks))
}
