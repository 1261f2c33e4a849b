import { returnText } from '../bpf/return-value.ts'
import { SetTooComplex } from '../conditions/cubes.ts'
import type { Side } from '../diff.ts'
import { readDocument } from '../document.ts'
import { prepare } from '../evaluate/prepare.ts'
import type { Message } from '../message.ts'
import { failed, ok, type Result } from '../result.ts'
import { type Arranged, arrange, type MergedRule } from './arrange.ts'
import type { Manner } from './conditions-of-box.ts'
import { type Head, type Listener, mergeHeads, mergeListeners } from './head.ts'
import { type MergedCase, mergeCases } from './merge-cases.ts'
import { type MergeMode, type Opinion, preferred } from './preference.ts'
import { missingReach } from './reach.ts'
import { areSameCases, hasOverlap, type SideCases, sideCases } from './side-cases.ts'
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
  const overlap = overlapIn(opinions.first, opinions.second)
  if (overlap !== undefined) return failed(overlap)
  const work = { sides: [first, second] as const, opinions, mode, names, head: head.value }
  let remade: ReadonlySet<string> = new Set()
  let problem: Message | undefined
  // As the rules stand, then with what went wrong said in another way, then in another order.
  for (const attempt of ['given', 'masks', 'turned'] as const) {
    const made = make(work, remade, attempt === 'turned')
    if (made.kind === 'error') return failed(problem ?? made.error)
    const { wrong, merged, error } = made.value
    if (merged !== undefined) return ok(merged)
    problem ??= error
    remade = new Set([...remade, ...wrong])
  }
  if (problem === undefined) throw new Error('nothing was merged and nothing stood in the way')
  return failed(problem)
}

interface Work {
  readonly sides: readonly [Side, Side]
  readonly opinions: { readonly first: SideCases; readonly second: SideCases }
  readonly mode: MergeMode
  readonly names: readonly string[]
  readonly head: Head
}

/** Either the profile, or why not and which calls came out wrong. */
interface Made {
  readonly merged: Merged | undefined
  readonly error: Message | undefined
  readonly wrong: readonly string[]
}

function overlapIn(first: SideCases, second: SideCases): Message | undefined {
  const sides = [
    { side: 'first', own: first, other: second },
    { side: 'second', own: second, other: first },
  ]
  for (const { side, own, other } of sides) {
    for (const [name, cases] of own.byName) {
      const isAlike =
        own.fallback.ret === other.fallback.ret && areSameCases(cases, other.byName.get(name) ?? [])
      if (!isAlike && hasOverlap(cases)) return { code: 'merge-overlap', params: { name, side } }
    }
  }
  return undefined
}

function make(work: Work, remade: ReadonlySet<string>, isTurned: boolean): Result<Made, Message> {
  const { sides, opinions, mode, names, head } = work
  const cases = casesOfAll(work, remade)
  if (cases.kind === 'error') return cases
  const fallback = preferred(opinions.first.fallback, opinions.second.fallback, mode)
  const listener = mergeListeners(...sides, notifying([fallback, ...[...cases.value.values()].flat()]))
  if (listener.kind === 'error') return listener
  const arranged = arrange(cases.value, ...sides)
  const rules = isTurned ? arranged.rules.toReversed() : arranged.rules
  const draft = { work, fallback, listener: listener.value }
  const loaded = load(draft, rules)
  if (loaded.kind === 'error')
    return ok({ merged: undefined, error: loaded.error, wrong: [...cases.value.keys()] })
  const { text, side } = loaded.value
  const verified = verify(sides, side, mode, names)
  const [difference] = verified.differences
  if (difference !== undefined) {
    const wrong = verified.differences.map(({ point }) => point.name)
    return ok({ merged: undefined, error: problemOf(difference), wrong })
  }
  const notes = [...head.notes, ...listener.value.notes, ...notesOf(arranged, verified)]
  return ok({ merged: { text, notes }, error: undefined, wrong: [] })
}

function casesOfAll(
  { opinions: { first, second }, mode }: Work,
  remade: ReadonlySet<string>,
): Result<ReadonlyMap<string, readonly MergedCase[]>, Message> {
  const found = new Map<string, readonly MergedCase[]>()
  for (const name of new Set([...first.byName.keys(), ...second.byName.keys()])) {
    const manner: Manner = remade.has(name) ? 'masks' : 'given'
    const [one, other] = [first, second].map(({ byName, fallback }) => ({
      cases: byName.get(name) ?? [],
      fallback,
    }))
    if (one === undefined || other === undefined) continue
    try {
      found.set(name, mergeCases(one, other, mode, manner))
    } catch (error) {
      if (!(error instanceof SetTooComplex)) throw error
      return failed({ code: 'merge-too-complex', params: { name } })
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
  const problem = prepared.printed ?? prepared.message.code
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

/** So many names are listed. */
const listed = 10

function notesOf({ decided, left }: Arranged, { uncertain }: Verified): readonly Message[] {
  const notes: Message[] = []
  if (decided > 0) notes.push({ code: 'merge-guards-decided', params: { count: decided } })
  if (left > 0) notes.push({ code: 'merge-guards-left', params: { count: left } })
  if (uncertain.size > 0) {
    const all = [...uncertain]
    const names = [...all.slice(0, listed), ...(all.length > listed ? ['…'] : [])].join(', ')
    notes.push({ code: 'merge-uncertain', params: { names } })
  }
  return notes
}
