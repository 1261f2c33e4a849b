/** A range of bytes that loses its layers one by one; it holds until the next line is read. */
export interface WrappedLine {
  bytes: Uint8Array
  start: number
  end: number
  /** True when the rest of the text comes with the next line. */
  isPart: boolean
}

/** What may stand around each line of a log: the stamp of a container, the quotes of a mail, JSON. */
export interface Wrapper {
  readonly id: string
  /** Takes one layer off, in place; false, and nothing done, when the line has none of this kind. */
  unwrap(line: WrappedLine): boolean
}

/** Prefixes are looked for in so many bytes. */
const headLength = 240

/** The beginning of a line, a character for each byte: what a pattern counts are bytes then. */
export function headOf({ bytes, start, end }: WrappedLine): string {
  const head = bytes.subarray(start, Math.min(end, start + headLength))
  // `apply` reads anything array-like; its declaration asks for an array.
  return String.fromCharCode.apply(undefined, head as ArrayLike<number> as number[])
}

/** Lets the line be other bytes; true, for wrappers end so. */
export function replaceBy(line: WrappedLine, bytes: Uint8Array): boolean {
  line.bytes = bytes
  line.start = 0
  line.end = bytes.length
  return true
}
