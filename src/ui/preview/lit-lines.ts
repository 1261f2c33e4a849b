import type { Rule, RuleName } from '#core/profile/profile.ts'

/** From the first to the last line, both included; counted as `lineOf` counts. */
export interface Lines {
  readonly first: number
  readonly last: number
}

export interface Lit {
  readonly lines: readonly Lines[]
  readonly names: readonly RuleName[]
}

/**
 * What of a profile is about one call: the lines of its rules without those that hold other names only,
 * and its names themselves.
 */
export function litLines(rules: readonly Rule[], name: string, lineOf: (offset: number) => number): Lit {
  const lines: Lines[] = []
  const names: RuleName[] = []
  for (const rule of rules) {
    const own = rule.names.filter((each) => each.name === name)
    if (own.length === 0) continue
    names.push(...own)
    lines.push(...linesOf(rule, own, lineOf))
  }
  return { lines, names }
}

function linesOf(rule: Rule, own: readonly RuleName[], lineOf: (offset: number) => number): readonly Lines[] {
  const mine = new Set(own.map(({ at }) => lineOf(at.start)))
  const foreign = new Set(rule.names.map(({ at }) => lineOf(at.start)).filter((line) => !mine.has(line)))
  const [start, end] = [lineOf(rule.at.start), lineOf(rule.at.end)]
  // The brackets of the rule may stand on lines with names, and are lit with them.
  const lit: Lines[] = []
  for (let line = start; line <= end; line += 1) {
    if (foreign.has(line)) continue
    const last = lit.at(-1)
    if (last?.last === line - 1) lit[lit.length - 1] = { first: last.first, last: line }
    else lit.push({ first: line, last: line })
  }
  return lit
}
