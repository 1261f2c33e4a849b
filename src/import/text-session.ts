import type { Findings, Session, SkipReason, Verdict } from './importer.ts'
import { decodeUtf8 } from './utf8.ts'

/** A reader of lines that are few or short enough to be text. */
export interface TextReader {
  read(text: string, line: number): Verdict
  explain?(text: string): SkipReason
  finish(): Findings
}

export interface LineShape {
  /** No line of the format is shorter; foreign ones are then refused without being decoded. */
  readonly shortest: number
  /** How much of a line is decoded; what comes behind says nothing about the call. */
  readonly longest: number
  /** The first byte of every line, where all begin with the same. */
  readonly first?: number
}

const explained = 400

/** A session whose lines are decoded, after a look at their bytes that costs next to nothing. */
export function textSession(shape: LineShape, reader: TextReader): Session {
  return {
    read(bytes, start, end, line) {
      if (end - start < shape.shortest) return 'foreign'
      if (shape.first !== undefined && bytes[start] !== shape.first) return 'foreign'
      return reader.read(decodeUtf8(bytes, start, Math.min(end, start + shape.longest)), line)
    },
    explain(bytes, start, end) {
      const text = decodeUtf8(bytes, start, Math.min(end, start + explained))
      return reader.explain?.(text) ?? 'program-output'
    },
    finish: reader.finish,
  }
}
