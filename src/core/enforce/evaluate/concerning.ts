import { isMultiplexed } from '../../filter/libseccomp/filter.ts'
import { subCallOf } from '../../filter/libseccomp/multiplexed.ts'
import { isMet, widthMask } from '../../profile/alternatives.ts'
import type { ElementaryRule } from './elementary.ts'
import type { Prepared } from './prepare.ts'
import type { Subject } from './subject.ts'

/** A rule that is about the call, by its own number or through a multiplexer. */
export interface Concern {
  readonly rule: ElementaryRule
  /** Whether its conditions hold for the call, as the architecture compares them. */
  readonly isMet: boolean
  readonly isThrough: boolean
}

/** The rules about a call, in the order of addition. */
export function concerning(prepared: Prepared, subject: Subject): readonly Concern[] {
  const { direct, gates } = indexOf(prepared, subject.token)
  const { nr, args } = subject.call
  const sub = gates.get(nr)
  const through = sub === undefined || args[0] === undefined ? [] : (sub.get(args[0] & low) ?? [])
  const own = direct.get(nr) ?? []
  return [...own, ...through]
    .map((rule) => concern(rule, subject, !own.includes(rule)))
    .toSorted((a, b) => a.rule.place - b.rule.place)
}

const low = 0xffff_ffffn

interface Index {
  readonly direct: ReadonlyMap<number, readonly ElementaryRule[]>
  /** By the number of `socketcall` or `ipc`, then by its first argument. */
  readonly gates: ReadonlyMap<number, ReadonlyMap<bigint, readonly ElementaryRule[]>>
}

const indexes = new WeakMap<Prepared, Map<string, Index>>()

function indexOf(prepared: Prepared, token: string): Index {
  const known = indexes.get(prepared) ?? new Map<string, Index>()
  indexes.set(prepared, known)
  const index = known.get(token) ?? createIndex(prepared, token)
  known.set(token, index)
  return index
}

function createIndex({ rules, library }: Prepared, token: string): Index {
  const direct = new Map<number, ElementaryRule[]>()
  const gates = new Map<number, Map<bigint, ElementaryRule[]>>()
  for (const rule of rules) {
    const number = library.numbers.numberOf(rule.name, token)
    if (number !== undefined) direct.set(number, [...(direct.get(number) ?? []), rule])
    const sub = isMultiplexed(library, token) ? subCallOf(rule.name) : undefined
    const gate = sub && library.numbers.numberOf(sub.through, token)
    if (sub === undefined || gate === undefined) continue
    const entries = gates.get(gate) ?? new Map<bigint, ElementaryRule[]>()
    gates.set(gate, entries)
    const value = BigInt(sub.number)
    entries.set(value, [...(entries.get(value) ?? []), rule])
  }
  return { direct, gates }
}

function concern(rule: ElementaryRule, { token, call }: Subject, isThrough: boolean): Concern {
  const width = widthMask(token)
  const holds = rule.conditions
    .filter(({ index }) => !(isThrough && index === 0))
    .every((condition) => isMet(condition, call.args[condition.index] ?? 0n, width))
  return { rule, isMet: holds, isThrough }
}
