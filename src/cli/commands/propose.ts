import { loadCatalog, loadConstants } from '#catalog/catalog.ts'
import { leftOpen, sayLeftOpen } from '#core/learn/left-open.ts'
import { proposeProfile } from '#core/learn/propose.ts'
import { say } from '#core/message.ts'
import { coreMessages } from '#core/messages.ts'
import { hostAbis } from '#core/risk/host-abis.ts'
import type { Tally } from '#core/tally.ts'
import { defaultTarget } from '#core/target.ts'
import { assumeFor } from '#import/architecture/open.ts'
import { assumeArchitecture } from '#import/assume-architecture.ts'
import { importMessages } from '#import/messages.ts'
import { architectureToken } from '../architecture.ts'
import { readArguments } from '../arguments.ts'
import { type Command, UsageError } from '../command.ts'
import { readTalliesThatGave } from '../inputs.ts'
import { recordingHelp } from '../recording.ts'

export const propose: Command = {
  name: 'propose',
  usage: 'FILE|DIR… [--arch A] [--no-startup]',
  summary: 'Write a profile that allows what the logs show and denies the rest.',
  options: [
    '--arch A        the architecture, when the logs do not tell or another is wanted (x86_64, aarch64 …)',
    '--no-startup    leave out the calls that a container needs to start and that its own log does not show',
    ...recordingHelp,
  ],

  async run(args, console) {
    const { operands, value, has } = readArguments(args, { arch: 'value', 'no-startup': 'flag' })
    if (operands.length === 0) throw new UsageError('propose needs a FILE')
    const catalog = await loadCatalog()
    const wanted = value('arch')
    const said = wanted === undefined ? undefined : architectureToken(wanted, catalog)
    const read = await readTalliesThatGave(operands, catalog, console)
    if (read.kind === 'error') {
      console.note(say(read.error, importMessages))
      return 2
    }
    const assumption = said === undefined ? assumeFor(read.value, defaultTarget.arch, catalog) : undefined
    if (assumption?.kind === 'assumed' || assumption?.kind === 'ask')
      console.note(say(assumption.message, importMessages))
    if (assumption?.kind === 'ask') return 2
    const arch = assumption?.kind === 'assumed' ? assumption.arch : said
    const tally =
      arch === undefined ? read.value : assumeArchitecture(read.value, arch, catalog, await loadConstants())
    const host = said ?? hostOf(tally) ?? defaultTarget.arch
    const target = has('no-startup') ? undefined : { ...defaultTarget, arch: host }
    const proposed = proposeProfile([tally], { arch, target })
    if (proposed.kind === 'error') {
      console.note(say(proposed.error, coreMessages))
      return 2
    }
    const { text, startup, unresolved } = proposed.value
    console.out(text)
    for (const warning of tally.warnings) console.note(say(warning, importMessages))
    console.note(sayLeftOpen(leftOpen(tally), (message) => say(message, importMessages)))
    if (startup.length > 0) console.note(`Added for the start of a container: ${startup.join(', ')}`)
    for (const { nr, arch: on } of unresolved)
      console.note(`Not allowed, no name known: number ${nr} (${on ?? 'architecture unknown'})`)
    return 0
  },
}

/** The one architecture of the log, unless programs of it run on the usual host as they are. */
function hostOf({ calls }: Tally): string | undefined {
  const [only, ...others] = new Set(calls.flatMap(({ arch }) => arch ?? []))
  return others.length > 0 || only === undefined || hostAbis(defaultTarget.arch).includes(only)
    ? undefined
    : only
}
