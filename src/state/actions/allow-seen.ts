import type { Message } from '#core/base/message.ts'
import { setCases } from '#core/profile/edits/set-cases.ts'
import { setEffect } from '#core/profile/edits/set-effect.ts'
import type { TextEdit } from '#core/profile/edits/text-edit.ts'
import type { Effect } from '#core/profile/profile.ts'
import { absent, allowed, denied } from '#core/profile/template.ts'
import type { Plan } from '#core/questions/learn/plan.ts'
import type { Target } from '#core/target/target.ts'
import type { ReadableDocument } from '../slices/document.ts'
import { useStudio } from '../store.ts'
import { planFor } from '../views/plan.ts'
import { isAllowed, type Row } from '../views/rows.ts'
import { selectRows } from '../views/table.ts'
import { change, inTurn } from './editing.ts'

/**
 * Allows every call that logs showed, and those that container runtimes make after loading the filter: without them
 * no program starts. Calls of which a rule speaks already stay as they are, denials included; what reaches beyond the
 * container is named and left to a person.
 */
export function allowAllSeen(): void {
  const store = useStudio.getState()
  const rows = selectRows(store)
  const plan = planFor(store)
  if (plan === undefined || !rows.some((row) => row.seen)) return
  const byDefault = new Set(rows.flatMap((row) => (row.outcome.kind === 'default' ? row.name : [])))
  const wanted = onlyOf(plan, byDefault)
  const left = [...wanted.withheld, ...keptDenials(rows)].toSorted()
  const params = {
    count: wanted.seen.length + wanted.limited.size,
    startup: wanted.start.length,
    names: left.join(', '),
  }
  const done = change({ code: 'step.allow-seen', params }, (document, { target }) =>
    inTurn(document, editsOf(wanted, target)),
  )
  useStudio.getState().workspaceActions.notify(told(done, params, left), done)
}

function told(done: boolean, params: Message['params'], left: readonly string[]): Message {
  if (!done && left.length > 0) return { code: 'notice.all-but', params }
  if (!done) return { code: 'notice.all-seen-allowed', params: {} }
  return { code: left.length > 0 ? 'notice.allowed-but' : 'step.allow-seen', params }
}

/** The plan for the calls that no rule names yet. */
function onlyOf(plan: Plan, byDefault: ReadonlySet<string>): Plan {
  const only = (names: readonly string[]) => names.filter((name) => byDefault.has(name))
  return {
    seen: only(plan.seen),
    start: only(plan.start),
    limited: new Map([...plan.limited].filter(([name]) => byDefault.has(name))),
    absent: only(plan.absent),
    refused: only(plan.refused),
    withheld: only(plan.withheld),
  }
}

/** Seen, and refused by a rule that names them. */
function keptDenials(rows: readonly Row[]): readonly string[] {
  const refused = rows.filter(({ seen, outcome }) => seen && outcome.kind === 'plain' && !isAllowed(outcome))
  return refused.filter(({ outcome }) => outcome.effect.action !== 'SCMP_ACT_LOG').map(({ name }) => name)
}

type Edit = (document: ReadableDocument) => readonly TextEdit[]

function editsOf(plan: Plan, target: Target): readonly Edit[] {
  const give = (names: readonly string[], effect: Effect): Edit[] =>
    names.length === 0 ? [] : [({ reading, text }) => setEffect(reading, text, names, effect, target)]
  const limits = [...plan.limited].map(
    ([name, cases]): Edit =>
      ({ reading, text }) =>
        setCases(reading, text, name, cases, target),
  )
  return [
    ...give([...plan.seen, ...plan.start], allowed),
    ...limits,
    ...give(plan.absent, absent),
    ...give(plan.refused, denied),
  ]
}
