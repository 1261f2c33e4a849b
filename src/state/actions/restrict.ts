import { casesOf, type Group, withPart } from '#core/profile/conditions/groups.ts'
import { allowed } from '#core/profile/template.ts'
import type { Choice } from '#core/questions/learn/restrict.ts'
import type { Limit } from '../slices/limits.ts'
import { useStudio } from '../store.ts'
import { changeManyCases } from './editing.ts'

/** One limit with the choice that was made for it. */
export interface Chosen {
  readonly limit: Limit
  readonly choice: Choice
}

/** Makes the choices the cases of their calls, as one step. */
export function applyLimits(chosen: readonly Chosen[]): boolean {
  const groups = new Map<string, Group>()
  for (const { limit, choice } of chosen) {
    const group = groups.get(limit.name) ?? { ...allowed, parts: [] }
    groups.set(limit.name, withPart(group, limit.index, choice.conditions, limit.argument.width))
  }
  return changeManyCases(new Map([...groups].map(([name, group]) => [name, casesOf([group])])))
}

/** Opens the proposed limits; whoever has looked at them is not asked again. */
export function reviewLimits(): void {
  const { triageActions, workspaceActions } = useStudio.getState()
  triageActions.settleLimits()
  workspaceActions.showDialog('restrict')
}
