import type { Constants } from '#catalog/constants.ts'
import { casesOf, withPart } from '#core/profile/conditions/groups.ts'
import type { Case } from '#core/profile/profile.ts'
import { allowed } from '#core/profile/template.ts'
import { type Choice, proposeLimits } from '#core/questions/learn/restrict.ts'
import { casesFor } from '#core/questions/replay/allow-values.ts'
import type { Store } from '../store.ts'
import type { Card } from './decisions.ts'
import { learned } from './learned.ts'

/** A family of values of one argument that holds all that was seen. */
export interface AllowClass {
  readonly index: number
  readonly width: 32 | 64
  readonly choice: Choice
}

/** The cases that let the calls of the card run and leave what runs already; undefined where they cannot be written. */
export function casesOfValues({ lines, row }: Card): readonly Case[] | undefined {
  const args = row?.syscall?.args
  const refused = lines.filter(({ fate }) => fate !== 'unsure')
  const rows = refused.flatMap(({ values }) => values ?? [])
  if (row === undefined || args === undefined || refused.length === 0 || rows.length === 0) return undefined
  if (refused.some(({ values }) => values === undefined) || rows.some((each) => each.args.length === 0))
    return undefined
  const { kind, cases } = row.outcome
  const isOpenable = kind === 'default' || cases.every(({ effect }) => effect.action === allowed.action)
  if (!isOpenable || (kind !== 'default' && kind !== 'conditional')) return undefined
  const added = casesFor(
    rows,
    args.map(({ width }) => width),
  )
  return [...cases.map(({ effect, conditions }) => ({ ...effect, conditions })), ...added]
}

/** Families that the values of a call without rules belong to. */
export function classesOf(store: Store, { name, row }: Card, constants: Constants): readonly AllowClass[] {
  const args = row?.syscall?.args ?? []
  if (row?.outcome.kind !== 'default') return []
  const calls = store.sources.flatMap(({ on, tally }) => (on ? tally.calls : []))
  const { proposals } = proposeLimits(
    name,
    calls.filter((each) => each.name === name),
    args.map((arg) => learned(arg, constants)),
  )
  return proposals.flatMap(({ index, choices }) =>
    choices.flatMap((choice) =>
      choice.id === 'class' ? { index, width: args[index]?.width ?? 64, choice } : [],
    ),
  )
}

export function casesOfClass({ index, width, choice }: AllowClass): readonly Case[] {
  return casesOf([withPart({ ...allowed, parts: [] }, index, choice.conditions, width)])
}
