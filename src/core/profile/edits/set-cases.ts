import type { Target } from '../../target/target.ts'
import { alternatives, areSameConditions } from '../alternatives.ts'
import { isSameEffect } from '../effect.ts'
import { applies } from '../guards.ts'
import type { Case, Rule } from '../profile.ts'
import { editCase } from './edit-case.ts'
import type { Readable, Written } from './locate.ts'
import { editNames } from './names.ts'
import { editRules } from './rules.ts'
import { styleOf } from './style.ts'
import type { TextEdit } from './text-edit.ts'

/**
 * Makes the cases the only rules of the call on the target, one rule each. Rules of this call alone are
 * changed where they stand, guards and comments included; rules shared with other calls lose the name.
 * An argument may be named once in a case: runtimes read a repeated one as alternatives.
 */
export function setCases(
  { reading, text }: Written,
  name: string,
  cases: readonly Case[],
  target: Target,
): readonly TextEdit[] {
  const style = styleOf(text, reading.root)
  const plan = planFor(reading, name, cases, target)
  const removed = new Set<number>()
  const edits: TextEdit[] = []
  for (const rule of plan.left) {
    const change = { removed: new Set([name]), added: [] }
    const names = editNames({ reading, text, style }, rule, change)
    if (names === undefined) removed.add(rule.position)
    else edits.push(...names)
  }
  for (const [rule, wanted] of plan.changed) edits.push(...editCase({ reading, text, style }, rule, wanted))
  const added = plan.added.map((one) => ({ ...one, names: [name] }))
  return [...edits, ...editRules(reading, text, { removed, added, place: plan.place }, style)]
}

interface Plan {
  /** Rules that say one of the cases once they are changed. */
  readonly changed: readonly (readonly [Rule, Case])[]
  /** Rules that no longer name the call. */
  readonly left: readonly Rule[]
  readonly added: readonly Case[]
  readonly place: number | undefined
}

function planFor(reading: Readable, name: string, cases: readonly Case[], target: Target): Plan {
  const rules = reading.profile.rules.filter(
    (rule) => rule.names.some((one) => one.name === name) && applies(rule, target),
  )
  const open = [...cases]
  const rest = rules.filter((rule) => !take(open, rule))
  const own = rest.filter((rule) => !rule.legacyName && rule.names.every((one) => one.name === name))
  const changed = own.slice(0, open.length).flatMap((rule, place) => {
    const wanted = open[place]
    return wanted === undefined ? [] : [[rule, wanted] as const]
  })
  const kept = new Set(changed.map(([rule]) => rule))
  return {
    changed,
    left: rest.filter((rule) => !kept.has(rule)),
    added: open.slice(changed.length),
    place: rules.at(-1)?.position,
  }
}

/** Takes the cases that the rule already says out of `open`; false when it says anything else. */
function take(open: Case[], rule: Rule): boolean {
  const rest = [...open]
  for (const conditions of alternatives(rule.conditions)) {
    const found = rest.findIndex(
      (one) => isSameEffect(one, rule) && areSameConditions(one.conditions, conditions),
    )
    if (found < 0) return false
    rest.splice(found, 1)
  }
  open.splice(0, open.length, ...rest)
  return true
}
