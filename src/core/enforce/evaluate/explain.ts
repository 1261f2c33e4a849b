import type { Message } from '../../base/message.ts'
import { isGated, x32Bit } from '../../filter/libseccomp/architecture-blocks.ts'
import { isAbsentNumber } from '../../filter/libseccomp/filter.ts'
import { subCallOf } from '../../filter/libseccomp/multiplexed.ts'
import { widthMask } from '../../profile/alternatives.ts'
import { obstacleOf } from '../../profile/guards.ts'
import type { Rule } from '../../profile/profile.ts'
import { type Concern, concerning } from './concerning.ts'
import type { Loser } from './decision.ts'
import type { ElementaryRule } from './elementary.ts'
import type { Prepared } from './prepare.ts'
import type { Subject } from './subject.ts'
import { outcomeInTree } from './trail.ts'

export interface Explanation {
  readonly rule: Rule | undefined
  readonly why: readonly Message[]
  readonly losers: readonly Loser[]
}

/** Which rule the answer comes from, what stood in front of the rules, and which rules lost. */
export function explain(prepared: Prepared, subject: Subject, ret: number): Explanation {
  const concerns = concerning(prepared, subject)
  const gate = gateReason(prepared, subject)
  if (gate !== undefined) {
    const losers = concerns.map(({ rule }) => lost(rule.rule, { code: 'lost-stage', params: {} }))
    return { rule: undefined, why: [gate], losers: distinct(losers) }
  }
  const verdict = subject.rules && outcomeInTree(subject.rules, subject.call)
  const asked = verdict?.action ?? prepared.fallback
  const winner = verdict && asked === ret ? prepared.rules[verdict.rule] : undefined
  const why = asked === ret ? reasons(winner, concerns, subject) : misbuilt(prepared, subject)
  return { rule: winner?.rule, why, losers: losersOf(prepared, concerns, winner, subject) }
}

/** What answers before any rule is asked. */
function gateReason(
  { largest, filter }: Prepared,
  { token, call, architecture }: Subject,
): Message | undefined {
  const arch = token
  const own = largest.find((each) => each.token === token)
  if (own !== undefined && own.max > 0) {
    if (call.nr > own.max) return { code: 'why-stub', params: { arch, max: own.max } }
    if (call.nr === 0 && /^SCMP_ARCH_S390X?$/.test(token)) return { code: 'why-stub-zero', params: { arch } }
  }
  if (architecture !== undefined) return undefined
  const shares = filter.architectures.some(({ audit }) => audit === call.audit)
  if (!shares) return { code: 'why-foreign-arch', params: { arch } }
  return { code: call.nr >= x32Bit ? 'why-x32-gate' : 'why-not-x32', params: {} }
}

function reasons(winner: ElementaryRule | undefined, concerns: readonly Concern[], { token }: Subject) {
  if (winner === undefined) return [{ code: 'why-default', params: {} }]
  const rule = winner.rule.position + 1
  const concern = concerns.find((each) => each.rule === winner)
  const why: Message[] = [
    { code: winner.conditions.length > 0 ? 'why-rule-conditions' : 'why-rule', params: { rule } },
  ]
  if (concern !== undefined && !concern.isMet) why[0] = { code: 'why-unmatched', params: { rule } }
  if (winner.isSplit) why.push({ code: 'why-split', params: { rule } })
  const sub = concern?.isThrough ? subCallOf(winner.name) : undefined
  if (sub !== undefined) {
    const params = { name: winner.name, gate: sub.through, number: sub.number }
    why.push({ code: 'why-through', params })
  }
  const low = widthMask(token)
  const isCut = winner.conditions.some(({ value, valueTwo }) => value > low || valueTwo > low)
  if (isCut) why.push({ code: 'why-low-words', params: { arch: token } })
  return why
}

function misbuilt({ filter, layout }: Prepared, { token, architecture }: Subject): readonly Message[] {
  const shared = filter.architectures.filter(({ audit }) => audit === architecture?.audit)
  const all = shared.flatMap(({ syscalls }) => [...syscalls.values()])
  const highest = Math.max(...all.map(({ priority }) => priority))
  const first = all.filter(({ priority }) => priority === highest)
  const isAbsent = first.every(({ number }) => isAbsentNumber(number))
  const forgets = isAbsent && layout === 'chain' && !isGated(shared)
  return [{ code: forgets ? 'why-missing-load' : 'why-misbuilt', params: { arch: token } }]
}

function losersOf(
  prepared: Prepared,
  concerns: readonly Concern[],
  winner: ElementaryRule | undefined,
  { token, call }: Subject,
): readonly Loser[] {
  const { others, library, fallback, target } = prepared
  const losing = concerns.filter(({ rule }) => rule.rule !== winner?.rule)
  const found = losing.flatMap((concern) => {
    const why = lossOf(concern, winner, winner?.action ?? fallback, library.release)
    return why === undefined ? [] : [lost(concern.rule.rule, why)]
  })
  const isAboutCall = (name: string) => library.numbers.numberOf(name, token) === call.nr
  const guarded = others.filter((rule) => rule.names.some(({ name }) => isAboutCall(name)))
  return distinct([...found, ...guarded.map((rule) => lost(rule, obstacleOf(rule, target)))])
}

function lossOf(
  { rule, isMet: holds }: Concern,
  winner: ElementaryRule | undefined,
  ret: number,
  release: string,
): Message | undefined {
  if (rule.fate === 'same-as-default') return { code: 'lost-same-as-default', params: {} }
  if (rule.fate === 'unknown-name') return { code: 'lost-unknown-name', params: { release } }
  if (!holds) return undefined
  if (winner === undefined) return rule.action === ret ? undefined : { code: 'lost-misbuilt', params: {} }
  const params = { rule: winner.rule.position + 1 }
  if (winner.conditions.length > 0) return { code: 'lost-inner-order', params }
  return { code: rule.conditions.length > 0 ? 'lost-to-plain' : 'lost-later', params }
}

function lost(rule: Rule, why: Message): Loser {
  return { rule, why }
}

/** Each rule once, with the first thing said of it. */
function distinct(losers: readonly Loser[]): readonly Loser[] {
  const seen = new Set<Rule>()
  return losers.filter(({ rule }) => !seen.has(rule) && seen.add(rule))
}
