/** Digits of the one-character columns; a column that needs more values does not pack. */
export const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** In the text of a number table: `.` as many calls as follow are the same as in the reference, `-` absent. */
export const sameMark = '.'
export const absentMark = '-'

/** One number table; twins of both byte orders share it. */
export interface PackedTable {
  readonly id: string
  /** An earlier table it mostly agrees with; empty for none. */
  readonly like: string
  /** Added to every number of the text: MIPS and x32 number their calls from there. */
  readonly base: number
  /** One word a call or run of calls, in the order of the names. */
  readonly text: string
}

/**
 * The catalog in few large strings: small to load, decoded once.
 * `groupOf`, `riskOf`, `reasonsOf` and `dockerOf` hold one character a call, in the order of the names.
 */
export interface PackedCore {
  readonly names: string
  readonly architectures: string
  readonly tables: readonly PackedTable[]
  /** Lines `id|title`. */
  readonly groups: string
  readonly groupOf: string
  readonly riskOf: string
  /** Lines of reason codes. */
  readonly reasons: string
  readonly reasonsOf: string
  /** A line a call, the kernel version that introduced it; empty when not known. */
  readonly since: string
  readonly dockerOf: string
  /** Lines `name|type|kind|traits|set`. */
  readonly args: string
  /** A line a call: indexes into `args`, base 36. */
  readonly argsOf: string
  /** Lines `printed|name|tool|tables`. */
  readonly aliases: string
}

/** Values of named arguments; the form of `sets` is told where it is unpacked. */
export interface PackedConstants {
  readonly sets: string
  /** Lines `token table`. */
  readonly tables: string
}

/** Lines `name TAB summary TAB why TAB capabilities TAB reference…`. */
export type PackedDetails = string

export const riskDigits = { critical: 'c', high: 'h', medium: 'm', low: 'l' } as const
export const dockerDigits = { allow: 'a', conditional: 'c', deny: 'd', unlisted: 'u' } as const
