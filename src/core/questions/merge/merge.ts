import { type Message, say } from '../../base/message.ts'
import { failed, ok, type Result } from '../../base/result.ts'
import { prepare } from '../../enforce/evaluate/prepare.ts'
import { returnText } from '../../filter/bpf/return-value.ts'
import { SetTooComplex } from '../../profile/conditions/cubes.ts'
import { readDocument } from '../../profile/document.ts'
import type { Side } from '../diff.ts'
import { coreMessages } from '../messages.ts'
import { type Arranged, arrange, type MergedRule } from './arrange.ts'
import type { Manner } from './conditions-of-box.ts'
import { type Head, type Listener, mergeHeads, mergeListeners } from './head.ts'
import { type CallOpinions, type MergedCase, mergeCases, unchangedCases } from './merge-cases.ts'
import { type MergeMode, type Opinion, preferred } from './preference.ts'
import { missingReach } from './reach.ts'
import { hasOverlap, type SideCases, sideCases } from './side-cases.ts'
import { answerText, callText, type Difference, type Verified, verify } from './verify.ts'
import { writeMerged } from './write-merged.ts'

export interface Merged {
  readonly text: string
  /** What was decided on the way. */
  readonly notes: readonly Message[]
}

/**
 * One profile that answers every call as the preferred of the two does, on the target for which both are prepared; an
 * error where no such profile was found. What is given back was read again and asked at every compared call.
 */
export function mergeProfiles(
  first: Side,
  second: Side,
  mode: MergeMode,
  names: readonly string[],
): Result<Merged, Message> {
  const head = mergeHeads(first, second, mode)
  if (head.kind === 'error') return head
  const opinions = { first: sideCases(first, 'first'), second: sideCases(second, 'second') }
  const work = { sides: [first, second] as const, opinions, mode, names, head: head.value }
  const overlap = overlapIn(work)
  if (overlap !== undefined) return failed(overlap)
  let remade: ReadonlySet<string> = new Set()
  let problem: Message | undefined
  for (const attempt of attempts) {
    const made = make(work, { ...attempt, remade })
    if (made.kind === 'ok') return made
    problem ??= made.error.why
    remade = new Set([...remade, ...made.error.wrong])
  }
  if (problem === undefined) throw new Error('nothing was merged and nothing stood in the way')
  return failed(problem)
}

interface Attempt {
  /** How calls are written that came out wrong before. */
  readonly manner: Manner
  readonly isTurned: boolean
  /** Whether calls are named for runc's sake; where it also hides calls that are named, that opens them. */
  readonly reaches: boolean
}

/** As the rules stand, then with what went wrong said in other ways, and in another order. */
const attempts: readonly Attempt[] = [
  { manner: 'given', isTurned: false, reaches: true },
  { manner: 'given', isTurned: false, reaches: false },
  { manner: 'given', isTurned: true, reaches: true },
  { manner: 'ranges', isTurned: false, reaches: true },
  { manner: 'masks', isTurned: false, reaches: true },
]

interface Work {
  readonly sides: readonly [Side, Side]
  readonly opinions: { readonly first: SideCases; readonly second: SideCases }
  readonly mode: MergeMode
  readonly names: readonly string[]
  readonly head: Head
}

/** Why there is no profile, and which calls came out wrong. */
interface Failure {
  readonly why: Message
  readonly wrong: readonly string[]
}

/** A call whose rules nobody but libseccomp can read. */
function overlapIn({ opinions: { first, second }, mode }: Work): Message | undefined {
  for (const name of namesOf(first, second)) {
    const [own, its] = [callOpinions(first, name), callOpinions(second, name)]
    const side = hasOverlap(own.cases) ? 'first' : hasOverlap(its.cases) ? 'second' : undefined
    if (side !== undefined && unchangedCases(own, its, mode) === undefined)
      return { code: 'merge-overlap', params: { name, side } }
  }
  return undefined
}

function namesOf(...sides: readonly SideCases[]): ReadonlySet<string> {
  return new Set(sides.flatMap(({ byName }) => [...byName.keys()]))
}

function callOpinions({ byName, fallback }: SideCases, name: string): CallOpinions {
  return { cases: byName.get(name) ?? [], fallback }
}

interface Remaking extends Attempt {
  readonly remade: ReadonlySet<string>
}

function make(work: Work, remaking: Remaking): Result<Merged, Failure> {
  const { sides, opinions, mode, names, head } = work
  const cases = casesOfAll(work, remaking)
  if (cases.kind === 'error') return cases
  const fallback = preferred(opinions.first.fallback, opinions.second.fallback, mode)
  const listener = mergeListeners(...sides, notifying([fallback, ...[...cases.value.values()].flat()]))
  if (listener.kind === 'error') return failed({ why: listener.error, wrong: [] })
  const arranged = arrange(cases.value, ...sides)
  const rules = remaking.isTurned ? arranged.rules.toReversed() : arranged.rules
  const draft = { work, fallback, listener: listener.value }
  const loaded = remaking.reaches ? load(draft, rules) : loadRules(draft, rules)
  if (loaded.kind === 'error') return failed({ why: loaded.error, wrong: [...cases.value.keys()] })
  const { text, side } = loaded.value
  const verified = verify(sides, side, mode, names)
  const [difference] = verified.differences
  if (difference !== undefined) {
    const wrong = verified.differences.map(({ point }) => point.of)
    return failed({ why: problemOf(difference), wrong })
  }
  return ok({ text, notes: [...head.notes, ...listener.value.notes, ...notesOf(arranged, verified)] })
}

function casesOfAll(
  { opinions: { first, second }, mode }: Work,
  { manner, remade }: Remaking,
): Result<ReadonlyMap<string, readonly MergedCase[]>, Failure> {
  const found = new Map<string, readonly MergedCase[]>()
  for (const name of namesOf(first, second)) {
    try {
      const how = remade.has(name) ? manner : 'given'
      found.set(name, mergeCases(callOpinions(first, name), callOpinions(second, name), mode, how))
    } catch (error) {
      if (!(error instanceof SetTooComplex)) throw error
      return failed({ why: { code: 'merge-too-complex', params: { name } }, wrong: [name] })
    }
  }
  return ok(found)
}

function notifying(opinions: readonly Opinion[]): ReadonlySet<Opinion['from']> {
  return new Set(opinions.filter(({ effect }) => effect.action === 'SCMP_ACT_NOTIFY').map(({ from }) => from))
}

interface Draft {
  readonly work: Work
  readonly fallback: Opinion
  readonly listener: Listener
}

interface Loaded {
  readonly text: string
  readonly side: Side
}

/** The written profile, read again and loaded; where needed it names calls for runc's sake alone. */
function load(draft: Draft, rules: readonly MergedRule[]): Result<Loaded, Message> {
  const loaded = loadRules(draft, rules)
  if (loaded.kind === 'error') return loaded
  const missing = missingReach(draft.work.sides, loaded.value.side.prepared)
  if (missing.length === 0) return loaded
  return loadRules(draft, [...rules, reachRule(draft.fallback, missing)])
}

/** What runtimes leave out of the filter: it repeats the default. */
function reachRule({ effect }: Opinion, names: readonly string[]): MergedRule {
  const comment = 'As the default. Named so that runc answers ENOSYS to newer calls alone.'
  return { ...effect, names, conditions: [], comment, includes: undefined, excludes: undefined }
}

function loadRules(
  { work, fallback, listener }: Draft,
  rules: readonly MergedRule[],
): Result<Loaded, Message> {
  const { architectures, archMap, flags } = work.head
  const { listenerPath, listenerMetadata } = listener
  const text = writeMerged({
    fallback: fallback.effect,
    ...{ architectures, archMap, flags, listenerPath, listenerMetadata, rules },
  })
  const { reading } = readDocument(text)
  if (reading.kind === 'unreadable') throw new Error(`unreadable: ${reading.problems[0]?.code}`)
  const { target, library } = work.sides[0].prepared
  const prepared = prepare(reading.profile, target, library.numbers, reading)
  if (prepared.kind === 'ready') return ok({ text, side: { profile: reading.profile, prepared } })
  const problem = prepared.printed ?? say(prepared.message, coreMessages)
  return failed({ code: 'merge-not-loaded', params: { problem } })
}

function problemOf({ point, first, second, merged, wanted }: Difference): Message {
  const common = { call: callText(point), arch: point.arch, merged: returnText(merged) }
  if (first !== undefined && second !== undefined) {
    const answers = { first: answerText(first), second: answerText(second) }
    return { code: 'merge-differs', params: { ...common, ...answers } }
  }
  const side = first === undefined ? 'first' : 'second'
  return { code: 'merge-one-architecture', params: { ...common, side, wanted: returnText(wanted) } }
}

function notesOf({ decided, left }: Arranged, { uncertain, newer }: Verified): readonly Message[] {
  const notes: Message[] = []
  if (decided > 0) notes.push({ code: 'merge-guards-decided', params: { count: decided } })
  if (left > 0) notes.push({ code: 'merge-guards-left', params: { count: left } })
  if (uncertain.size > 0) notes.push({ code: 'merge-uncertain', params: { names: listOf(uncertain) } })
  if (newer.size > 0) notes.push({ code: 'merge-newer', params: { names: listOf(newer) } })
  return notes
}

/** So many names are listed. */
const listed = 10

function listOf(names: ReadonlySet<string>): string {
  const all = [...names]
  return [...all.slice(0, listed), ...(all.length > listed ? ['…'] : [])].join(', ')
}
