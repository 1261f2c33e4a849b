import { errnoName } from '#core/base/errno.ts'
import { groupBy } from '#core/base/group-by.ts'
import { say } from '#core/base/message.ts'
import { atOnce } from '#core/base/steps.ts'
import { decide } from '#core/enforce/evaluate/decide.ts'
import type { LoadProblem, Prepared } from '#core/enforce/evaluate/prepare.ts'
import { prepareDocument } from '#core/enforce/evaluate/prepare-text.ts'
import type { StartCase } from '#core/enforce/startup/known.ts'
import { meaningOf } from '#core/filter/bpf/return-value.ts'
import type { ProfileDocument } from '#core/profile/document.ts'
import type { CallChange, Change } from '#core/questions/diff.ts'
import { coreMessages } from '#core/questions/messages.ts'
import {
  compareTargets,
  planTargets,
  type TargetComparison,
} from '#core/questions/targets/compare-targets.ts'
import type { TargetPart } from '#core/target/parts.ts'
import type { Target } from '#core/target/target.ts'
import { targetText } from '#core/target/target-text.ts'
import { type CallWords, exampleText } from './example-text.ts'

interface Question {
  readonly document: ProfileDocument
  readonly before: Target
  readonly after: Target
}

/** What one profile does otherwise on a second target: printed, or as JSON; and whether there is anything. */
export interface TargetDiff {
  readonly text: string
  readonly json: object
  readonly isSame: boolean
}

export function targetDiff(question: Question, names: CallWords): TargetDiff {
  const { catalog } = names
  const calls = catalog.syscalls.map(({ name }) => name)
  const plan = planTargets(question.before, question.after)
  const prepareOn = (target: Target) => prepareDocument(question.document, target, catalog)
  const comparison = atOnce(compareTargets({ plan, load: prepareOn, numbers: catalog, names: calls }))
  const causes = (ids: readonly TargetPart['id'][]) => causeWords(ids, comparison.parts, question)
  const load = loadChange(comparison, causes)
  const starts = comparison.starts.map(({ start, before, after, causes: ids }) => ({
    ...startWords(start),
    before: before.kind,
    after: after.kind,
    missing: after.missing,
    why: say((after.kind === 'starts' ? before : after).why, coreMessages),
    causes: causes(ids),
  }))
  const changes = (comparison.difference?.calls ?? []).flatMap((call) =>
    call.changes.map((change) => callChange(call, change, comparison, causes)),
  )
  const abis = (comparison.difference?.abis ?? []).map(({ arch, without, ret, calls: count }) => ({
    arch,
    without,
    answer: words(ret),
    calls: count,
  }))
  const json = {
    before: targetText(question.before),
    after: targetText(question.after),
    changed: comparison.parts.map(({ id, text }) => ({
      part: id,
      before: text(question.before),
      after: text(question.after),
    })),
    load,
    starts,
    calls: changes,
    abis,
    certain: [comparison.before, comparison.after].every(isCertain),
  }
  const isSame = load.isSame && starts.length + changes.length + abis.length === 0
  return { text: printed(json, question.after, names), json, isSame }
}

type Causes = (ids: readonly TargetPart['id'][]) => readonly string[]

/** Each part with both its versions; where only several together are the cause, all that changed. */
function causeWords(
  ids: readonly TargetPart['id'][],
  parts: readonly TargetPart[],
  { before, after }: Question,
): readonly string[] {
  const meant = ids.length === 0 ? parts : parts.filter(({ id }) => ids.includes(id))
  return meant.map(({ text }) => `${text(before)} → ${text(after)}`)
}

function isCertain(loaded: Prepared | LoadProblem): boolean {
  return loaded.kind === 'ready' ? loaded.unknownVersion === undefined : loaded.kind !== 'unknown'
}

function loadChange({ before, after, loadCauses }: TargetComparison, causes: Causes) {
  const isSame = before.kind === after.kind && loadWords(before) === loadWords(after)
  return {
    isSame,
    before: { kind: loadKinds[before.kind], says: loadWords(before) },
    after: { kind: loadKinds[after.kind], says: loadWords(after) },
    causes: isSame ? [] : causes(loadCauses),
  }
}

const loadKinds: Readonly<Record<(Prepared | LoadProblem)['kind'], string>> = {
  ready: 'loads',
  refused: 'refused',
  unconfined: 'no filter at all',
  hangs: 'hangs',
  unknown: 'nobody can tell',
}

function loadWords(loaded: Prepared | LoadProblem): string | null {
  return loaded.kind === 'ready' ? null : (loaded.printed ?? say(loaded.message, coreMessages))
}

function startWords({ way, who }: StartCase) {
  return { way, user: who.startsWith('root') ? 'root' : 'other', tty: who.endsWith('tty') }
}

function callChange(call: CallChange, change: Change, comparison: TargetComparison, causes: Causes) {
  return {
    name: call.name,
    arch: call.arch,
    kind: call.kind,
    before: words(change.before),
    after: words(change.after),
    example: change.example.map(String),
    isAlways: call.isAlways && call.changes.length === 1,
    why: [comparison.before, comparison.after].map((side) => reasonOn(side, call, change)),
    causes: causes(comparison.causesOf(call, change)),
  }
}

/** Why the call gets its answer there; empty where no filter answers. */
function reasonOn(side: Prepared | LoadProblem, { name, arch }: CallChange, { example }: Change): string {
  if (side.kind !== 'ready') return ''
  const nr = side.library.numbers.numberOf(name, arch)
  if (nr === undefined) return ''
  const { why } = decide(side, { arch, nr, args: example })
  return why.map((each) => say(each, coreMessages)).join(' ')
}

function words(ret: number): string {
  const { action, data } = meaningOf(ret)
  const name = action.replace('SCMP_ACT_', '')
  return action === 'SCMP_ACT_ERRNO' ? `${name} ${errnoName(data) ?? data}` : name
}

const marks = { opened: '+', closed: '-', changed: '~' } as const

interface Told {
  readonly changed: readonly { readonly before: string; readonly after: string }[]
  readonly load: ReturnType<typeof loadChange>
  readonly starts: readonly (ReturnType<typeof startWords> & {
    readonly before: string
    readonly after: string
    readonly why: string
    readonly causes: readonly string[]
  })[]
  readonly calls: readonly ReturnType<typeof callChange>[]
  readonly abis: readonly { readonly arch: string; readonly without: string; readonly answer: string }[]
}

/** Ways to start that go the same way in one line. */
function startLine(group: Told['starts'], by: (causes: readonly string[]) => string): string {
  const [first] = group
  if (first === undefined) return ''
  const ways = group.map(
    ({ way, user, tty }) =>
      `${way} as ${user === 'root' ? 'root' : 'another user'}${tty ? ' with a terminal' : ''}`,
  )
  return `Starts (${ways.join(', ')}): ${first.before} → ${first.after}. ${first.why}${by(first.causes)}`
}

type ToldCall = Told['calls'][number]

/** Calls with the same answers for the same reasons, in the order of their first: one line instead of many. */
function groupsOf(calls: readonly ToldCall[]): readonly (readonly ToldCall[])[] {
  const keyOf = ({ kind, before, after, why, causes, isAlways, example }: ToldCall) =>
    JSON.stringify([kind, before, after, why.map(withoutArchitecture), causes, isAlways || example])
  return [...groupBy(calls, keyOf).values()]
}

/** A reason that is the same on several architectures but for their name. */
function withoutArchitecture(reason: string): string {
  return reason.replaceAll(/SCMP_ARCH_\w+/g, 'this architecture')
}

interface Printing {
  readonly host: string
  readonly by: (causes: readonly string[]) => string
  readonly names: CallWords
}

function groupLines(group: readonly ToldCall[], { host, by, names }: Printing): readonly string[] {
  const [first] = group
  if (first === undefined) return []
  const byName = [...groupBy(group, ({ name }) => name)].map(([name, own]) => ({
    name,
    arches: own.map(({ arch }) => arch).join(', '),
  }))
  const list = [...groupBy(byName, ({ arches }) => arches)].map(([arches, own]) => {
    const together = own.map(({ name }) => name).join(', ')
    return arches === host ? together : `${together} (${arches})`
  })
  const some = first.isAlways ? '' : `  such as (${exampleText(first.example.map(BigInt), first, names)})`
  const [before, after] = first.why.map((reason) => (group.length > 1 ? withoutArchitecture(reason) : reason))
  return [
    `${marks[first.kind]} ${first.before} → ${first.after}: ${list.join('; ')}${some}${by(first.causes)}`,
    `    before: ${before}`,
    `    after:  ${after}`,
  ]
}

function printed(
  { changed, load, starts, calls, abis }: Told,
  { arch: host }: Target,
  names: CallWords,
): string {
  const by = (causes: readonly string[]) => (changed.length < 2 ? '' : `  (by ${causes.join(' or ')})`)
  const side = ({ kind, says }: Told['load']['before']) => (says === null ? kind : `${kind}: ${says}`)
  return [
    changed.length === 0
      ? 'The two targets are the same.'
      : `Changed: ${changed.map((each) => `${each.before} → ${each.after}`).join('; ')}.`,
    load.isSame
      ? `Loads: on both alike${load.before.says === null ? '' : ` (${side(load.before)})`}.`
      : `Loads: ${side(load.before)} → ${side(load.after)}${by(load.causes)}`,
    ...(starts.length === 0 ? ['Starts: alike.'] : []),
    ...[...groupBy(starts, (each) => JSON.stringify([each.before, each.after, each.why]))].map(([, group]) =>
      startLine(group, by),
    ),
    ...groupsOf(calls).flatMap((group) => groupLines(group, { host, by, names })),
    ...abis.map(
      ({ arch, without, answer }) =>
        `~ all calls of ${arch}: on the ${without === 'before' ? 'first' : 'second'} target there are no rules for it, all ${answer}`,
    ),
    `${new Set(calls.map(({ name }) => name)).size} calls are decided otherwise.`,
  ]
    .map((line) => `${line}\n`)
    .join('')
}
