import { type Command, type Console, type ExitCode, UsageError } from './command.ts'
import { check } from './commands/check.ts'
import { compile } from './commands/compile.ts'
import { decide } from './commands/decide.ts'
import { diff } from './commands/diff.ts'
import { explainError } from './commands/explain-error.ts'
import { exportFile } from './commands/export.ts'
import { merge } from './commands/merge.ts'
import { posture } from './commands/posture.ts'
import { propose } from './commands/propose.ts'
import { replay } from './commands/replay.ts'
import { tally } from './commands/tally.ts'
import { isSystemFault, notRead, wordsOfFault } from './system-fault.ts'

const commands: readonly Command[] = [
  tally,
  propose,
  check,
  replay,
  decide,
  diff,
  merge,
  compile,
  exportFile,
  posture,
  explainError,
]

const exitCodes =
  'Exit codes: 0 fine, 1 findings or denials, 2 input or output that cannot be used, 3 wrong usage.'

/** Runs one command line and answers the exit code. */
export async function run(args: readonly string[], console: Console): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === undefined) {
    console.note(overview())
    return 3
  }
  if (isHelp(name)) {
    console.out(`${overview()}\n`)
    return 0
  }
  const command = commands.find((each) => each.name === name)
  if (command === undefined) {
    console.note(`seccomp-studio: no command ${name}\n\n${overview()}`)
    return 3
  }
  return rest.some(isHelp) ? help(command, console) : runCommand(command, rest, console)
}

async function runCommand(command: Command, args: readonly string[], console: Console): Promise<ExitCode> {
  try {
    return await command.run(args, console)
  } catch (error) {
    if (!(error instanceof UsageError)) return fault(error, console)
    console.note(`seccomp-studio: ${error.message}\nusage: ${usageOf(command)}`)
    return 3
  }
}

/** No fault ends in 1, which would be an answer about a profile. */
function fault(error: unknown, console: Console): ExitCode {
  console.note(isSystemFault(error) ? notRead(error.path ?? '-', error) : wordsOfFault(error))
  return 2
}

function help(command: Command, console: Console): ExitCode {
  const options = command.options.map((line) => `  ${line}`)
  const text = [`usage: ${usageOf(command)}`, '', command.summary, '', ...options, '', exitCodes, '']
  console.out(text.join('\n'))
  return 0
}

function overview(): string {
  const lines = commands.flatMap((command) => [`  ${usageOf(command)}`, `      ${command.summary}`])
  return [
    'usage:',
    ...lines,
    '',
    '`-` as FILE is standard input. COMMAND --help tells more.',
    exitCodes,
  ].join('\n')
}

function usageOf({ name, usage }: Command): string {
  return `seccomp-studio ${name} ${usage}`
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h'
}
