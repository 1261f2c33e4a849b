import { createByteWriter } from './byte-writer.ts'
import { replaceBy, type WrappedLine, type Wrapper } from './wrapper.ts'

const quote = 0x22
const comma = 0x2c
const semicolon = 0x3b

/** A row of a table, of whose quoted cells the longest is the line: `"type=… comm=""sh""","2026-11-23",vm`. */
export const csv: Wrapper = (() => {
  const cell = createByteWriter()
  const longest = createByteWriter()

  function readRow(line: WrappedLine, delimiter: number): boolean {
    longest.clear()
    let cells = 0
    for (let at = line.start; at < line.end; at++, cells++) {
      cell.clear()
      const isQuoted = line.bytes[at] === quote
      at = isQuoted ? readQuoted(line, at) : readBare(line, at, delimiter)
      if (at < line.end && line.bytes[at] !== delimiter) return false
      if (isQuoted && cell.length() > longest.length()) {
        longest.clear()
        longest.bytes(cell.whole(), 0, cell.length())
      }
    }
    return longest.length() > 0 && cells > 1
  }

  function readQuoted({ bytes, end }: WrappedLine, start: number): number {
    for (let at = start + 1; at < end; at++) {
      const byte = bytes[at] ?? 0
      if (byte !== quote) cell.byte(byte)
      else if (bytes[at + 1] === quote && at + 1 < end) {
        cell.byte(quote)
        at++
      } else return at + 1
    }
    return end
  }

  return {
    id: 'csv',
    unwrap: (line) => (readRow(line, comma) || readRow(line, semicolon)) && replaceBy(line, longest.whole()),
  }
})()

/** The end of a cell without quotes: such a one is never the line. */
function readBare({ bytes, end }: WrappedLine, start: number, delimiter: number): number {
  const stop = bytes.indexOf(delimiter, start)
  return stop === -1 || stop > end ? end : stop
}
