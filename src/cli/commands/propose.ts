import { loadCatalog, loadConstants } from '#catalog/load.ts'
import { say } from '#core/base/message.ts'
import type { Tally } from '#core/base/tally.ts'
import type { Effect } from '#core/profile/profile.ts'
import { denied } from '#core/profile/template.ts'
import { hostOf } from '#core/questions/learn/host.ts'
import { leftOpen, sayLeftOpen } from '#core/questions/learn/left-open.ts'
import { architecturesOf, type ProposedProfile, proposeProfile } from '#core/questions/learn/propose.ts'
import { noStart, startNeeds } from '#core/questions/learn/startup.ts'
import { coreMessages } from '#core/questions/messages.ts'
import { canRun } from '#core/questions/replay/host.ts'
import { assumeArchitecture } from '#import/architecture/assume-architecture.ts'
import { assumeFor } from '#import/architecture/open.ts'
import { importMessages } from '#import/messages.ts'
import { architectureToken } from '../architecture.ts'
import { readArguments } from '../arguments.ts'
import { type Command, type Console, UsageError } from '../command.ts'
import { extendBase } from '../extend-base.ts'
import { readTalliesThatGave } from '../inputs.ts'
import { planLines } from '../plan-lines.ts'
import { targetKinds, targetLines, targetOf } from '../profile-on-target.ts'
import { recordingHelp } from '../recording.ts'

const kinds = {
  ...targetKinds,
  arch: 'value',
  for: 'value',
  default: 'value',
  base: 'value',
  'no-startup': 'flag',
} as const

export const propose: Command = {
  name: 'propose',
  usage:
    'FILE|DIR… [--base PROFILE] [--arch A] [--for current|own] [--default ACTION] [--no-startup] [--runtime R] [--caps C,…]',
  summary: 'Write a profile that allows what the logs show and denies the rest.',
  options: [
    '--arch A         the architecture, when the logs do not tell or another is wanted (x86_64, aarch64 …)',
    '--for WHICH      add what starts need on all current runtimes (current, the usual) or on the target alone (own)',
    '--default A      what happens to all other calls: errno (the usual), kill or log',
    '--no-startup     leave out the calls that a container needs to start and that its own log does not show',
    '--base PROFILE   extend this profile by what the logs show: what its rules say stays, denials too',
    ...targetLines,
    ...recordingHelp,
  ],

  async run(args, console) {
    const given = readArguments(args, kinds)
    if (given.operands.length === 0) throw new UsageError('propose needs a FILE')
    const catalog = await loadCatalog()
    const fallback = defaultNamed(given.value('default'))
    const scope = scopeNamed(given.value('for'))
    if (given.value('base') !== undefined && given.value('default') !== undefined)
      throw new UsageError('with --base the default is that of the profile; leave --default out')
    const base = targetOf(given, { catalog, console })
    const wanted = given.value('arch')
    const said = wanted === undefined ? undefined : architectureToken(wanted, catalog)
    const read = await readTalliesThatGave(given.operands, catalog, console)
    if (read.kind === 'error') {
      console.note(say(read.error, importMessages))
      return 2
    }
    const { tally: counted, isWhole } = read.value
    const assumption = said === undefined ? assumeFor(counted, base.arch, catalog) : undefined
    if (assumption?.kind === 'assumed' || assumption?.kind === 'ask')
      console.note(say(assumption.message, importMessages))
    if (assumption?.kind === 'ask') return 2
    const arch = assumption?.kind === 'assumed' ? assumption.arch : said
    const tally =
      arch === undefined ? counted : assumeArchitecture(counted, arch, catalog, await loadConstants())
    const exists = (name: string, on: string) => catalog.numberOf(name, on) !== undefined
    const seen = architecturesOf(tally.calls)
    const target = given.has('host') ? base : { ...base, arch: hostOf(seen, base.arch) }
    for (const arch of seen.filter((each) => !canRun(target.arch, each)))
      console.note(
        `The log is of ${arch}, which a host of ${target.arch} does not run: the profile holds for ${arch}. Record on the host, or leave --host out.`,
      )
    const start = given.has('no-startup') ? noStart : startNeeds(target, scope, exists)
    const basePath = given.value('base')
    if (basePath !== undefined) return extendBase(basePath, { tally, target, start, catalog, console })
    const proposed = proposeProfile([tally], { arch: said, target, start, fallback, exists })
    if (proposed.kind === 'error') {
      console.note(say(proposed.error, coreMessages))
      return 2
    }
    console.out(proposed.value.text)
    tell(proposed.value, tally, console)
    return isWhole ? 0 : 2
  },
}

const defaults: Readonly<Record<string, Effect>> = {
  errno: denied,
  kill: { action: 'SCMP_ACT_KILL_PROCESS', errnoRet: undefined },
  log: { action: 'SCMP_ACT_LOG', errnoRet: undefined },
}

function defaultNamed(word = 'errno'): Effect {
  const found = defaults[word]
  if (found === undefined)
    throw new UsageError(`unknown default ${word}; known: ${Object.keys(defaults).join(', ')}`)
  return found
}

function scopeNamed(word: string | undefined): 'own' | 'current' {
  if (word === undefined || word === 'current') return 'current'
  if (word === 'own') return 'own'
  throw new UsageError(`unknown word after --for: ${word}; known: current, own`)
}

function tell({ plan, unresolved }: ProposedProfile, tally: Tally, console: Console): void {
  for (const warning of tally.warnings) console.note(say(warning, importMessages))
  console.note(sayLeftOpen(leftOpen(tally), (message) => say(message, importMessages)))
  for (const line of planLines(plan)) console.note(line)
  for (const { nr, arch } of unresolved)
    console.note(`Not allowed, no name known: number ${nr} (${arch ?? 'architecture unknown'})`)
}
