/** 0 fine, 1 findings or denials, 2 input or output that cannot be used, 3 wrong usage. */
export type ExitCode = 0 | 1 | 2 | 3

/** Where a command reads and writes; handed in, so that it runs without a terminal too. */
export interface Console {
  readonly stdin: AsyncIterable<Uint8Array>
  out(text: string): void
  /** One line to standard error. */
  note(line: string): void
}

export interface Command {
  readonly name: string
  /** What stands behind the name, `FILE… [--arch A]`. */
  readonly usage: string
  readonly summary: string
  /** Lines of the help text, one an option. */
  readonly options: readonly string[]
  run(args: readonly string[], console: Console): Promise<ExitCode>
}

/** Something wrong with the command line itself; ends in exit code 3. */
export class UsageError extends Error {}
