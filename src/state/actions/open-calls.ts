import { areSameConditions } from '#core/profile/alternatives.ts'
import { setCases } from '#core/profile/edits/set-cases.ts'
import { setEffect } from '#core/profile/edits/set-effect.ts'
import { isSameEffect } from '#core/profile/effect.ts'
import type { Case } from '#core/profile/profile.ts'
import type { OpeningRule } from '#core/questions/errors/explanation.ts'
import { useStudio } from '../store.ts'
import { isAllowed, type Row } from '../views/rows.ts'
import { selectRows } from '../views/table.ts'
import { change, inTurn } from './editing.ts'

/** `done`: the profile does so already; `by-hand`: rules stand in the way that only a person can judge. */
export type OpeningState = 'open' | 'done' | 'by-hand'

/** What the rules would change in the profile as it is. */
export function openingState(rules: readonly OpeningRule[], rows: readonly Row[]): OpeningState {
  const left = undone(rules, rows)
  if (left.length === 0) return 'done'
  return left.every((rule) => canAdd(rule, rowOf(rule, rows))) ? 'open' : 'by-hand'
}

/** Adds the rules to the profile as one step; what it does already is left out. */
export function openCalls(rules: readonly OpeningRule[]): void {
  const rows = selectRows(useStudio.getState())
  const left = undone(rules, rows)
  const names = [...new Set(left.map(({ name }) => name))]
  const label = { code: 'step.open-calls', params: { names: names.join(', ') } }
  const done = change(label, (document, { target }) =>
    inTurn(
      document,
      names.map((name) => {
        const own = left.filter((rule) => rule.name === name)
        const plain = own.find(({ conditions }) => conditions.length === 0)
        const cases = [
          ...written(rows, name),
          ...own.map(({ conditions, effect }) => ({ ...effect, conditions })),
        ]
        return ({ reading, text }) =>
          plain === undefined
            ? setCases({ reading, text }, name, cases, target)
            : setEffect({ reading, text }, [name], plain.effect, target)
      }),
    ),
  )
  if (done) useStudio.getState().workspaceActions.notify(label, true)
}

function undone(rules: readonly OpeningRule[], rows: readonly Row[]): readonly OpeningRule[] {
  return rules.filter((rule) => !isDone(rule, rowOf(rule, rows)))
}

function isDone({ effect, conditions }: OpeningRule, row: Row | undefined): boolean {
  if (row === undefined) return false
  const { outcome } = row
  if (isAllowed(outcome)) return true
  if (outcome.kind !== 'conditional') return isSameEffect(outcome.effect, effect)
  return outcome.cases.some(
    (one) => isSameEffect(one.effect, effect) && areSameConditions(one.conditions, conditions),
  )
}

/** A case is added only where nothing but the default or other openings of the call stand. */
function canAdd({ conditions }: OpeningRule, row: Row | undefined): boolean {
  if (row === undefined) return false
  const { kind, cases } = row.outcome
  if (conditions.length === 0) return kind === 'default' || kind === 'plain'
  return (
    kind === 'default' ||
    (kind === 'conditional' && cases.every(({ effect }) => effect.action === 'SCMP_ACT_ALLOW'))
  )
}

function rowOf({ name }: OpeningRule, rows: readonly Row[]): Row | undefined {
  return rows.find((row) => row.name === name)
}

function written(rows: readonly Row[], name: string): readonly Case[] {
  const cases = rows.find((row) => row.name === name)?.outcome.cases ?? []
  return cases.map(({ effect, conditions }) => ({ ...effect, conditions }))
}
