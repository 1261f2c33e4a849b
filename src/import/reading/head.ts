import type { Catalog } from '#catalog/catalog.ts'
import { decodeUtf8 } from '../bytes/utf8.ts'
import type { Head } from '../reader.ts'

const mostLines = 400

/** The head of a text as it stands there; its lines are parted when they are asked for. */
export function headOfText(text: string, catalog: Catalog): Head {
  let lines: readonly string[] | undefined
  return {
    text,
    catalog,
    get lines() {
      lines ??= text.replace(/\r?\n$/, '').split(/\r?\n/, mostLines)
      return lines
    },
  }
}

/** The head of a log without what stands around its lines. */
export function headOfLines(lines: readonly string[], catalog: Catalog): Head {
  return {
    lines,
    catalog,
    get text() {
      return lines.join('\n')
    },
  }
}

/** So much of a line is enough to tell a format. */
const telling = 1 << 14

export function headTexts(lines: readonly Uint8Array[]): readonly string[] {
  return lines.map((bytes) => decodeUtf8(bytes, 0, Math.min(bytes.length, telling)))
}
