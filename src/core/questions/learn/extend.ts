import { readDocument } from '../../profile/document.ts'
import { changes } from '../../profile/edits/changes.ts'
import type { Readable } from '../../profile/edits/locate.ts'
import { setCases } from '../../profile/edits/set-cases.ts'
import { setEffect } from '../../profile/edits/set-effect.ts'
import { applyEdits, type TextEdit } from '../../profile/edits/text-edit.ts'
import { type Outcome, outcomeOf, outcomes } from '../../profile/outcome.ts'
import type { Effect } from '../../profile/profile.ts'
import { absent, allowed, denied } from '../../profile/template.ts'
import type { Target } from '../../target/target.ts'
import { type Plan, type PlanInput, planProposal } from './plan.ts'

/** A profile that can be read, with its text. */
export interface Base {
  readonly reading: Readable
  readonly text: string
}

export interface Extension {
  /** Of the base's text. */
  readonly edits: readonly TextEdit[]
  /** What was added: the plan, less what a rule of the base speaks of already. */
  readonly plan: Plan
  /** Seen, and refused by a rule of the base that names them; left alone. By name. */
  readonly kept: ReadonlyMap<string, Outcome>
}

/**
 * Adds to the base what the calls need to run on the target. Whatever a rule of the base speaks of stays as it is, its
 * denials and limits too; bytes that nothing has to be added to stay as they are.
 */
export function extend(base: Base, input: Omit<PlanInput, 'fallback'>): Extension {
  const { profile } = base.reading
  const { target, calls } = input
  const { defaultAction: action, defaultErrnoRet: errnoRet } = profile
  const map = outcomes(profile, target)
  const plan = onlyOf(
    planProposal({ ...input, fallback: { action, errnoRet } }),
    (name) => outcomeOf(map, profile, name).rules.length === 0,
  )
  const seen = new Set(calls.flatMap(({ name }) => name ?? []))
  const kept = [...seen]
    .toSorted()
    .map((name) => [name, outcomeOf(map, profile, name)] as const)
    .filter(([, outcome]) => isDenial(outcome))
  return { edits: editsOf(base, plan, target), plan, kept: new Map(kept) }
}

const letting: readonly string[] = ['SCMP_ACT_ALLOW', 'SCMP_ACT_LOG']

/** A rule names the call, and it does not run, whatever its arguments are. */
function isDenial({ kind, effect, rules }: Outcome): boolean {
  return rules.length > 0 && (kind === 'plain' || kind === 'default') && !letting.includes(effect.action)
}

function onlyOf(plan: Plan, isOpen: (name: string) => boolean): Plan {
  return {
    seen: plan.seen.filter(isOpen),
    start: plan.start.filter(isOpen),
    limited: new Map([...plan.limited].filter(([name]) => isOpen(name))),
    absent: plan.absent.filter(isOpen),
    refused: plan.refused.filter(isOpen),
    withheld: plan.withheld.filter(isOpen),
  }
}

type Edit = (base: Base) => readonly TextEdit[]

function editsOf(base: Base, plan: Plan, target: Target): readonly TextEdit[] {
  const give = (names: readonly string[], effect: Effect): Edit[] =>
    names.length === 0 ? [] : [(written) => setEffect(written, names, effect, target)]
  const edits: readonly Edit[] = [
    ...give([...plan.seen, ...plan.start], allowed),
    ...[...plan.limited].map(
      ([name, cases]): Edit =>
        ({ reading, text }) =>
          setCases({ reading, text }, name, cases, target),
    ),
    ...give(plan.absent, absent),
    ...give(plan.refused, denied),
  ]
  let { text, reading } = base
  for (const edit of edits) {
    text = applyEdits(text, edit({ text, reading }))
    const next = readDocument(text).reading
    if (next.kind !== 'profile') return []
    reading = next
  }
  return changes(base.text, text)
}
