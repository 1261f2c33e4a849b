import type { LoadProblem, Prepared } from '#core/enforce/evaluate/prepare.ts'
import { specialise } from '#core/filter/bpf/specialise.ts'
import type { Numbers } from '#core/filter/libseccomp/filter.ts'
import type { Profile, Rule } from '#core/profile/profile.ts'

type Portable = Omit<Prepared, 'answers' | 'library' | 'filter' | 'rules' | 'others'>

/** A prepared profile without functions, and with rules by their position: what can be copied to the page. */
export interface PreparedParts extends Portable {
  readonly filter: Omit<Prepared['filter'], 'library'>
  readonly rules: readonly (Omit<Prepared['rules'][number], 'rule'> & { readonly position: number })[]
  readonly others: readonly number[]
}

export function toParts(prepared: Prepared): PreparedParts {
  const { answers: _, library: __, filter, rules, others, ...portable } = prepared
  const { library: ___, ...rest } = filter
  return {
    ...portable,
    filter: rest,
    rules: rules.map(({ rule, ...own }) => ({ ...own, position: rule.position })),
    others: others.map(({ position }) => position),
  }
}

/** The prepared profile again, its rules those of `profile`. */
export function fromParts(parts: PreparedParts, profile: Profile, numbers: Numbers): Prepared {
  const byPosition = new Map(profile.rules.map((rule) => [rule.position, rule]))
  const ruleAt = (position: number): Rule => {
    const rule = byPosition.get(position)
    if (rule === undefined) throw new RangeError(`no rule ${position}`)
    return rule
  }
  const library = { release: parts.target.libseccomp, numbers }
  return {
    ...parts,
    library,
    filter: { ...parts.filter, library },
    rules: parts.rules.map(({ position, ...own }) => ({ ...own, rule: ruleAt(position) })),
    others: parts.others.map(ruleAt),
    answers: specialise(parts.program),
  }
}

export type EvaluationParts = PreparedParts | LoadProblem
