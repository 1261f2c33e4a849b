import type { Catalog } from '#catalog/catalog.ts'
import type { Head } from '../reader.ts'

const mostLines = 400

/** The head of a text as it stands there; its lines are parted when they are asked for. */
export function headOfText(text: string, catalog: Catalog): Head {
  let lines: readonly string[] | undefined
  return {
    text,
    catalog,
    get lines() {
      lines ??= text.split(/\r?\n/, mostLines)
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
