import type { Catalog } from '#catalog/catalog.ts'
import { say } from '#core/base/message.ts'
import type { Tally } from '#core/base/tally.ts'
import type { Prepared } from '#core/enforce/evaluate/prepare.ts'
import { readDocument } from '#core/profile/document.ts'
import { applyEdits } from '#core/profile/edits/text-edit.ts'
import { type Extension, extend } from '#core/questions/learn/extend.ts'
import type { StartNeeds } from '#core/questions/learn/startup.ts'
import { replay } from '#core/questions/replay/replay.ts'
import type { Target } from '#core/target/target.ts'
import { importMessages } from '#import/messages.ts'
import type { Console, ExitCode } from './command.ts'
import { planLines } from './plan-lines.ts'
import { readProfileFile } from './profile-file.ts'
import { preparedText } from './profile-on-target.ts'

interface Evidence {
  readonly tally: Tally
  readonly target: Target
  readonly start: StartNeeds
  readonly catalog: Catalog
  readonly console: Console
}

/** Prints the profile with what the logs show added, and notes what was added and what stays denied. */
export async function extendBase(path: string, evidence: Evidence): Promise<ExitCode> {
  const { tally, target, start, catalog, console } = evidence
  const file = await readProfileFile(path, console)
  if (file === undefined) return 2
  const { text, reading } = readDocument(file.text)
  if (reading.kind !== 'profile') {
    const problem = preparedText({ text, reading }, target, { catalog, console })
    console.note(typeof problem === 'string' ? problem : `${path} cannot be read as a profile`)
    return 2
  }
  const exists = (name: string) => catalog.numberOf(name, target.arch) !== undefined
  const extension = extend({ reading, text }, { calls: tally.calls, target, start, exists })
  const extended = applyEdits(text, extension.edits)
  console.out(extended)
  for (const warning of tally.warnings) console.note(say(warning, importMessages))
  for (const line of addedLines(extension)) console.note(line)
  for (const line of denialLines(extension)) console.note(line)
  const prepared = preparedText(readDocument(extended), target, { catalog, console })
  if (typeof prepared !== 'string') noteRest(prepared, extension, evidence)
  return 0
}

function addedLines({ plan }: Extension): readonly string[] {
  const seen = plan.seen.length > 0 ? [`Added since the logs show it: ${plan.seen.join(', ')}`] : []
  return [...seen, ...planLines(plan)]
}

/** "Stays denied by rule 2 (never, says security): ptrace". */
function denialLines({ kept }: Extension): readonly string[] {
  const byRule = new Map<string, string[]>()
  for (const [name, { rules }] of kept) {
    const [rule] = rules
    const comment = rule?.comment ? ` (${rule.comment})` : ''
    const words = `Stays denied by rule ${(rule?.position ?? 0) + 1}${comment}: `
    byRule.set(words, [...(byRule.get(words) ?? []), name])
  }
  return [...byRule].map(([words, names]) => words + names.join(', '))
}

/** What the extended profile still refuses of the logs, beside those that a rule denies by name. */
function noteRest(
  prepared: Prepared,
  { kept, plan }: Extension,
  { tally, catalog, console }: Evidence,
): void {
  const told = new Set([...kept.keys(), ...plan.withheld])
  const refused = replay(prepared, [tally], catalog).entries.filter(
    ({ fate, name }) => (fate === 'denied' || fate === 'killed') && !told.has(name),
  )
  const names = [...new Set(refused.map(({ name }) => name))].toSorted()
  if (names.length > 0) console.note(`Still denied in some calls, decide by hand: ${names.join(', ')}`)
}
