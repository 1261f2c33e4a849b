import { parseArgs } from 'node:util'
import { UsageError } from './command.ts'

/** `flag` stands alone, `value` takes the next word. */
export type OptionKinds = Readonly<Record<string, 'flag' | 'value'>>

export interface Arguments {
  readonly operands: readonly string[]
  has(option: string): boolean
  value(option: string): string | undefined
}

/** Reads a command's words; `-` is an operand and stands for standard input. */
export function readArguments(args: readonly string[], kinds: OptionKinds): Arguments {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  const { values, positionals } = parsed(() =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  )
  return {
    operands: positionals,
    has: (option) => values[option] !== undefined,
    value: (option) => {
      const value = values[option]
      return typeof value === 'string' ? value : undefined
    },
  }
}

function parsed<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
