import { decodeUtf8, encodeUtf8 } from '../bytes/utf8.ts'
import { createLineBytes, hasBytes, type LineBytes, noteBytes } from './line-bytes.ts'
import type { Findings, Session, SkipReason, Verdict } from './session.ts'

/** A reader of lines that are few or short enough to be text. */
export interface TextReader {
  read(text: string, line: number): Verdict
  /** True while lines may look otherwise than `first` and `marks` say, as inside a table. */
  isOpen?(): boolean
  explain?(text: string): SkipReason
  finish(): Findings
}

/** What a line must have to be decoded at all: millions of foreign lines are refused by it. */
export interface LineShape {
  readonly shortest: number
  /** How much of a line is decoded; what comes behind says nothing about the call. */
  readonly longest: number
  /** The characters that a line may begin with. */
  readonly first?: string
  /** A line holds at least one of these. */
  readonly marks?: readonly string[]
}

const explained = 400

interface Mark {
  readonly bytes: Uint8Array
  readonly made: LineBytes
}

function markOf(text: string): Mark {
  const bytes = encodeUtf8(text)
  const made = createLineBytes()
  noteBytes(bytes, 0, bytes.length, made)
  return { bytes, made }
}

/** A session whose lines are decoded, after a look at their bytes that costs next to nothing. */
export function textSession(shape: LineShape, reader: TextReader): Session {
  const first = shape.first === undefined ? undefined : new Set(encodeUtf8(shape.first))
  const marks = shape.marks?.map(markOf)

  function fits(bytes: Uint8Array, start: number, end: number, has: LineBytes | undefined): boolean {
    if (first !== undefined && !first.has(bytes[start] ?? 0)) return false
    if (marks === undefined) return true
    for (const mark of marks) {
      if (has !== undefined && !hasBytes(has, mark.made)) continue
      if (holds(bytes, start, end, mark.bytes)) return true
    }
    return false
  }

  return {
    read(bytes, start, end, line, has) {
      if (end - start < shape.shortest) return 'foreign'
      if (!(reader.isOpen?.() ?? false) && !fits(bytes, start, end, has)) return 'foreign'
      return reader.read(decodeUtf8(bytes, start, Math.min(end, start + shape.longest)), line)
    },
    explain(bytes, start, end) {
      const text = decodeUtf8(bytes, start, Math.min(end, start + explained))
      return reader.explain?.(text) ?? 'program-output'
    },
    finish: reader.finish,
  }
}

function holds(bytes: Uint8Array, start: number, end: number, mark: Uint8Array): boolean {
  const [head = 0] = mark
  const last = end - mark.length
  for (let at = start; at <= last; at++) {
    if (bytes[at] === head && isAt(bytes, at, mark)) return true
  }
  return false
}

function isAt(bytes: Uint8Array, at: number, mark: Uint8Array): boolean {
  for (let i = 1; i < mark.length; i++) if (bytes[at + i] !== mark[i]) return false
  return true
}
