import type { Target } from '../../target/target.ts'
import { isSameEffect, takesErrno } from '../effect.ts'
import { applies, isGuarded } from '../guards.ts'
import { defaultEffect, type Outcome, outcomeOf, outcomes } from '../outcome.ts'
import type { Effect, Rule } from '../profile.ts'
import type { Written } from './locate.ts'
import { editNames, type NamesChange } from './names.ts'
import { editRules } from './rules.ts'
import { styleOf } from './style.ts'
import type { TextEdit } from './text-edit.ts'

/**
 * Makes `effect` what happens to the calls on the target, whatever their arguments.
 * Rules that do not apply on the target stay as they are.
 */
export function setEffect(
  written: Written,
  names: Iterable<string>,
  effect: Effect | 'default',
  target: Target,
): readonly TextEdit[] {
  const { profile } = written.reading
  const map = outcomes(profile, target)
  const wanted = effect === 'default' ? defaultEffect(profile) : effect
  const toDefault = isSameEffect(wanted, defaultEffect(profile))
  const changed = new Set(
    [...names].filter((name) => !hasEffect(outcomeOf(map, profile, name), wanted, toDefault)),
  )
  if (changed.size === 0) return []
  const homes = toDefault ? [] : profile.rules.filter((rule) => isHome(rule, wanted, target))
  const homeless = new Set(toDefault ? [] : changed)
  for (const { name } of homes.flatMap((home) => home.names)) homeless.delete(name)
  const home = homes.reduce<Rule | undefined>(larger, undefined)
  return write(written, { changed, homes: new Set(homes), home, homeless, wanted, target })
}

interface Move {
  readonly changed: ReadonlySet<string>
  /** Rules where a changed name may stay. */
  readonly homes: ReadonlySet<Rule>
  /** The rule that takes the names that stand in none of them. */
  readonly home: Rule | undefined
  readonly homeless: ReadonlySet<string>
  readonly wanted: Effect
  readonly target: Target
}

function hasEffect(outcome: Outcome, wanted: Effect, toDefault: boolean): boolean {
  return outcome.kind === (toDefault ? 'default' : 'plain') && isSameEffect(outcome.effect, wanted)
}

/** A rule that says the effect for all its names, on every target and with any arguments. */
function isHome(rule: Rule, wanted: Effect, target: Target): boolean {
  const isPlain = rule.conditions.length === 0 && !rule.legacyName && !isGuarded(rule)
  return isPlain && isSameEffect(rule, wanted) && applies(rule, target)
}

function larger(best: Rule | undefined, rule: Rule): Rule {
  return best === undefined || rule.names.length > best.names.length ? rule : best
}

function write({ reading, text }: Written, move: Move): readonly TextEdit[] {
  const style = styleOf(text, reading.root)
  const edits: TextEdit[] = []
  const removed = new Set<number>()
  for (const rule of reading.profile.rules) {
    const change = namesChange(rule, move)
    if (change === undefined) continue
    const names = editNames({ reading, text, style }, rule, change)
    if (names === undefined) removed.add(rule.position)
    else edits.push(...names)
  }
  const names = [...move.homeless].toSorted()
  const errnoRet = takesErrno(move.wanted.action) ? move.wanted.errnoRet : undefined
  const draft = { names, action: move.wanted.action, errnoRet, conditions: [] }
  const isNew = move.home === undefined && names.length > 0
  return [
    ...edits,
    ...editRules(reading, text, { removed, added: isNew ? [draft] : [], place: undefined }, style),
  ]
}

function namesChange(rule: Rule, move: Move): NamesChange | undefined {
  if (rule === move.home) return { removed: new Set(), added: [...move.homeless] }
  if (move.homes.has(rule) || !applies(rule, move.target)) return undefined
  return rule.names.some(({ name }) => move.changed.has(name))
    ? { removed: move.changed, added: [] }
    : undefined
}
