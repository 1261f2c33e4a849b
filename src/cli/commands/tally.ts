import { loadCatalog } from '#catalog/load.ts'
import { say } from '#core/base/message.ts'
import { type CallTally, isArchitectureOpen, type Tally, withoutSamples } from '#core/base/tally.ts'
import { importMessages } from '#import/messages.ts'
import { readArguments } from '../arguments.ts'
import { type Command, UsageError } from '../command.ts'
import { readTallies } from '../inputs.ts'
import { recordingHelp } from '../recording.ts'

export const tally: Command = {
  name: 'tally',
  usage: 'FILE|DIR… [--json [--samples]]',
  summary: 'Count the system calls in logs; several files are added up.',
  options: [
    '--json      the counts as JSON, which every command takes as input again; holds no text of the log',
    '--samples   with --json: keep the first lines that were not understood, as they stand in the log',
    ...recordingHelp,
  ],

  async run(args, console) {
    const { operands, has } = readArguments(args, { json: 'flag', samples: 'flag' })
    if (operands.length === 0) throw new UsageError('tally needs a FILE or DIR')
    const read = await readTallies(operands, await loadCatalog(), console)
    if (read.kind === 'error') {
      console.note(say(read.error, importMessages))
      return 2
    }
    const counted = withOpenArchitecture(read.value.tally)
    console.out(has('json') ? asJson(counted, has('samples')) : table(counted))
    if (!has('json')) for (const line of remarks(counted)) console.note(line)
    return read.value.isWhole ? 0 : 2
  },
}

/** A call without an architecture is said to be one: a profile made of it rests on an assumption. */
function withOpenArchitecture(tally: Tally): Tally {
  const isSaid = tally.warnings.some(({ code }) => code === 'architecture-open')
  if (!isArchitectureOpen(tally) || isSaid) return tally
  return { ...tally, warnings: [...tally.warnings, { code: 'architecture-open', params: {} }] }
}

function asJson(tally: Tally, keepsSamples: boolean): string {
  return `${JSON.stringify(keepsSamples ? tally : withoutSamples(tally), undefined, 2)}\n`
}

function table({ calls }: Tally): string {
  const rows = calls.toSorted((a, b) => b.calls - a.calls).map(row)
  return ['    calls   errors  system call', ...rows, ''].join('\n')
}

function row({ arch, name, nr, calls, errors }: CallTally): string {
  const failures = Object.values(errors).reduce((sum, times) => sum + times, 0)
  const call = `${name ?? `number ${nr}`}${arch === null ? '' : `  ${arch}`}`
  return `${String(calls).padStart(9)}${(failures === 0 ? '' : String(failures)).padStart(9)}  ${call}`
}

function remarks({ warnings, skipped }: Tally): readonly string[] {
  return [
    ...warnings.map((warning) => say(warning, importMessages)),
    ...skipped.map(({ reason, lines }) => `${lines} lines skipped: ${importMessages[reason] ?? reason}`),
  ]
}
