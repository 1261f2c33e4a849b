import type { Catalog } from '#catalog/catalog.ts'
import type { Message } from '#core/base/message.ts'
import type { Result } from '#core/base/result.ts'
import type { Tally } from '#core/base/tally.ts'
import type { Posture } from '#core/questions/posture/workload.ts'
import type { StudioFile } from '#core/questions/studio-file.ts'
import type { Context, Session } from './lines/session.ts'

/** What a file of each kind gives. */
export interface Held {
  readonly trace: { readonly tally: Tally }
  readonly profile: {
    readonly text: string
    /** What could not be taken over from a document that is not OCI JSON. */
    readonly notices: readonly Message[]
  }
  readonly posture: { readonly posture: Posture }
  readonly studio: OpenedStudioFile
}

export interface OpenedStudioFile {
  readonly file: StudioFile
  /** What stands in it and was not understood. */
  readonly notices: readonly Message[]
}

export type Kind = keyof Held
export type ReadResult = { [K in Kind]: { readonly kind: K } & Held[K] }[Kind]

/** What a file begins with. */
export interface Head {
  /** The first 64 KiB, without a byte order mark. */
  readonly text: string
  /** The first 400 lines at most; of a log without what a container, a mail or JSON puts around them. */
  readonly lines: readonly string[]
  readonly catalog: Catalog
}

/** A file whose head was looked at. Its bytes are read once, as a text or as lines. */
export interface OpenFile {
  readonly name: string
  readonly head: Head
  readonly catalog: Catalog
  /** The whole, without a byte order mark; refused where no document is so large. */
  text(): Promise<Result<string, Message>>
  /** What the log formats find in its lines, all of them together. */
  lines(): Promise<Result<Held['trace'], Message>>
}

/**
 * Reads one kind of file. Every reader is asked how sure it is that a file is its own, from 0 to 1; the surest opens
 * it. 1 is for a mark that nothing else has, less for what something else may show too: the more certain one wins
 * then. Readers know nothing of each other.
 */
interface ReaderOf<K extends Kind> {
  readonly id: string
  /** What `open` gives. */
  readonly kind: K
  /** Judges by the content, never by the file's name. */
  recognise(head: Head): number
  open(file: OpenFile): Promise<Result<Held[K], Message>>
}

/** A reader of one kind, or of any. */
export type Reader<K extends Kind = Kind> = { [Each in K]: ReaderOf<Each> }[K]

/** A log, read line by line, for its lines may stand among those of other formats. */
export interface LogFormat extends ReaderOf<'trace'> {
  /** The format whose lines make this one's counts a repetition when both stand in one file. */
  readonly repeats?: string
  session(context: Context): Session
}

/** One log format. All of them read the lines of a file together, whichever of them opens it. */
export function logFormat(format: Omit<LogFormat, 'kind' | 'open'>): LogFormat {
  return { ...format, kind: 'trace', open: (file) => file.lines() }
}

export function isLogFormat(reader: Reader): reader is LogFormat {
  return 'session' in reader
}

/** How a document is opened that has to be read as a whole. */
export function whole<T>(read: (text: string, file: OpenFile) => Promise<Result<T, Message>>) {
  return async (file: OpenFile): Promise<Result<T, Message>> => {
    const text = await file.text()
    return text.kind === 'ok' ? read(text.value, file) : text
  }
}

export interface Likelihood<R extends Reader> {
  readonly reader: R
  readonly sureness: number
}

/** The readers in the order in which they should be asked, the surest first; equal ones keep their order. */
export function rank<R extends Reader>(readers: readonly R[], head: Head): readonly Likelihood<R>[] {
  return readers
    .map((reader) => ({ reader, sureness: reader.recognise(head) }))
    .toSorted((a, b) => b.sureness - a.sureness)
}
