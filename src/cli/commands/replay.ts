import { namesOfValue } from '#catalog/call-words.ts'
import type { Catalog } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import { loadCatalog, loadConstants } from '#catalog/load.ts'
import { errnoName } from '#core/base/errno.ts'
import { type Message, say } from '#core/base/message.ts'
import { ok, type Result } from '#core/base/result.ts'
import type { Tally } from '#core/base/tally.ts'
import { meaningOf } from '#core/filter/bpf/return-value.ts'
import { readDocument } from '#core/profile/document.ts'
import { coreMessages } from '#core/questions/messages.ts'
import type { SeenRow } from '#core/questions/replay/evidence.ts'
import { replay as replayCalls } from '#core/questions/replay/replay.ts'
import { type ReplayEntry, type ReplayFate, replayFates } from '#core/questions/replay/replay-call.ts'
import { assumeArchitecture } from '#import/architecture/assume-architecture.ts'
import { assumeFor } from '#import/architecture/open.ts'
import { importMessages } from '#import/messages.ts'
import { mergeFiles } from '#import/reading/file-sets.ts'
import { architectureToken } from '../architecture.ts'
import { readArguments } from '../arguments.ts'
import { type Command, type Console, UsageError } from '../command.ts'
import { type Gathered, readTallies } from '../inputs.ts'
import { type ProfileFile, readProfileFile } from '../profile-file.ts'
import { preparedText, targetKinds, targetLines, targetOf } from '../profile-on-target.ts'

export const replay: Command = {
  name: 'replay',
  usage: 'PROFILE [FILE|DIR…] [--arch A] [--runtime R] [--host A] [--libseccomp V] [--kernel V] [--caps C,…]',
  summary:
    'Say what the profile would have done to the calls in logs (those of a studio file when none is named); 1 when some would fail or kill.',
  options: [
    '--arch A         the architecture of logs that do not tell theirs (x86_64, aarch64 …)',
    ...targetLines,
    '--json           all calls as JSON, those that run too',
  ],

  async run(args, console) {
    const given = readArguments(args, { ...targetKinds, arch: 'value', json: 'flag' })
    const [path, ...logs] = given.operands
    if (path === undefined) throw new UsageError('replay needs a PROFILE and a log')
    const catalog = await loadCatalog()
    const file = await readProfileFile(path, console)
    if (file === undefined) return 2
    const target = targetOf(given, { catalog, console }, file)
    const prepared = preparedText(readDocument(file.text), target, { catalog, console })
    if (typeof prepared === 'string') {
      console.note(prepared)
      return 2
    }
    const tally = await tallyOf(file, logs, { catalog, console })
    if (tally.kind === 'error') {
      console.note(say(tally.error, importMessages))
      return 2
    }
    const arch = given.value('arch')
    const said = arch === undefined ? undefined : architectureToken(arch, catalog)
    const placed = await placedTally(tally.value.tally, { said, host: target.arch }, { catalog, console })
    if (placed === undefined) return 2
    const { entries } = replayCalls(prepared, [placed], catalog)
    const sorted = entries.toSorted((a, b) => rank(a) - rank(b) || b.calls - a.calls)
    console.out(
      given.has('json')
        ? asJson(sorted, placed, prepared.unknownVersion === undefined)
        : asText(sorted, placed, { catalog, constants: await loadConstants(), host: target.arch }),
    )
    if (!tally.value.isWhole) return 2
    return entries.some(({ fate }) => fate === 'killed' || fate === 'denied') ? 1 : 0
  },
}

interface Around {
  readonly catalog: Catalog
  readonly console: Console
}

/** Of the logs that are named, else of those whose counts the studio file holds. */
function tallyOf(
  { studio }: ProfileFile,
  logs: readonly string[],
  { catalog, console }: Around,
): ReturnType<typeof readTallies> | Result<Gathered, Message> {
  const kept = mergeFiles((studio?.logs ?? []).filter(({ on }) => on).map(({ tally }) => tally))
  if (logs.length > 0) return readTallies(logs, catalog, console)
  if (kept === undefined) throw new UsageError('replay needs a log')
  return ok({ tally: kept, isWhole: true })
}

/** The calls on the architecture that they are taken as of, which is said; undefined when it has to be told. */
async function placedTally(
  tally: Tally,
  { said, host }: { readonly said: string | undefined; readonly host: string },
  { catalog, console }: Around,
): Promise<Tally | undefined> {
  if (said !== undefined) return assumeArchitecture(tally, said, catalog, await loadConstants())
  const assumption = assumeFor(tally, host, catalog)
  if (assumption.kind === 'told') return tally
  console.note(say(assumption.message, importMessages))
  if (assumption.kind === 'ask') return undefined
  return assumeArchitecture(tally, assumption.arch, catalog, await loadConstants())
}

function rank({ fate }: ReplayEntry): number {
  return replayFates.indexOf(fate)
}

/** Each call by name once, with the worst that happens to it; the entries come worst first. */
function totalsOf(sorted: readonly ReplayEntry[]): Readonly<Record<ReplayFate | 'seen', number>> {
  const worst = new Map(sorted.toReversed().map(({ name, fate }) => [name, fate]))
  const totals = { seen: worst.size, killed: 0, denied: 0, unsure: 0, fallback: 0, logged: 0, allowed: 0 }
  for (const fate of worst.values()) totals[fate] += 1
  return totals
}

const fateWords: Readonly<Record<ReplayFate, string>> = {
  killed: 'kills',
  denied: 'denied',
  unsure: 'cannot tell',
  fallback: 'falls back',
  logged: 'runs, logged',
  allowed: 'runs',
}

interface Words {
  readonly catalog: Catalog
  readonly constants: Constants
  readonly host: string
}

function asText(sorted: readonly ReplayEntry[], tally: Tally, words: Words): string {
  const listed = sorted.filter(({ fate }) => fate !== 'allowed')
  const rows = listed.map((entry) => row(entry, tally, words))
  const { seen, ...totals } = totalsOf(sorted)
  const sums = replayFates.flatMap((fate) => (totals[fate] > 0 ? [`${totals[fate]} ${fateWords[fate]}`] : []))
  const head = rows.length > 0 ? ['    calls  system call             what happens', ...rows, ''] : []
  return `${[...head, `${seen} calls seen: ${sums.join(', ')}`].join('\n')}\n`
}

const shownRows = 3

function row(entry: ReplayEntry, tally: Tally, words: Words): string {
  const { name, arch, fate, calls, decision, reason, seen, moreSeen } = entry
  const errno = decision?.errno === undefined ? '' : ` ${errnoName(decision.errno) ?? decision.errno}`
  const called = `${name}${arch === words.host ? '' : `  ${arch}`}`
  const first = `${String(calls).padStart(9)}  ${called.padEnd(22)}  ${fateWords[fate]}${errno}`
  const values = seen.slice(0, shownRows).flatMap((each) => valuesOf(each, entry, words))
  const more = seen.length + moreSeen - shownRows
  const by = processesOf(name, tally)
  const why = reason ?? decision?.why[0]
  const notes = [
    why === undefined ? '' : say(why, coreMessages),
    values.length === 0 ? '' : `With ${values.join('; ')}${more > 0 ? `; ${more} more` : ''}.`,
    by.length === 0 ? '' : `By ${by.join(', ')}.`,
  ].filter((each) => each !== '')
  return [first, ...notes.map((note) => `${' '.repeat(11)}${note}`)].join('\n')
}

function valuesOf({ args }: SeenRow, { name, arch }: ReplayEntry, { catalog, constants }: Words) {
  const words = args.map(({ index, value }) => {
    const arg = catalog.syscall(name)?.args[index]
    const names = arg === undefined ? [] : namesOfValue(BigInt(value), arg, arch, constants)
    return `${arg?.name ?? `argument ${index + 1}`} = ${names.length > 0 ? names.join('|') : value}`
  })
  return words.length === 0 ? [] : [words.join(', ')]
}

function processesOf(name: string, { processes = [] }: Tally): readonly string[] {
  const called = processes.filter(({ calls }) => (calls[name] ?? 0) > 0)
  return [...new Set(called.flatMap((each) => each.name ?? (each.pid === 0 ? [] : [`process ${each.pid}`])))]
}

function asJson(sorted: readonly ReplayEntry[], tally: Tally, certain: boolean): string {
  const entries = sorted.map(({ name, arch, fate, calls, decision, answers, reason, seen, moreSeen }) => ({
    name,
    arch,
    fate,
    calls,
    action: decision?.action ?? null,
    errno: decision?.errno ?? null,
    errnoName: decision?.errno === undefined ? null : (errnoName(decision.errno) ?? null),
    rule: decision?.rule?.position ?? null,
    why: (decision?.why ?? []).map((message) => say(message, coreMessages)),
    possible: answers.map((ret) => meaningOf(ret).action),
    reason: reason === undefined ? null : say(reason, coreMessages),
    seen,
    moreSeen,
    processes: processesOf(name, tally),
  }))
  return `${JSON.stringify({ totals: totalsOf(sorted), entries, certain }, undefined, 2)}\n`
}
