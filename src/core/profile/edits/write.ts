import { takesErrno } from '../effect.ts'
import type { ArchMapping, Case, ConditionSpec, Guard } from '../profile.ts'
import type { Style } from './style.ts'

/** A rule to be written. */
export interface RuleDraft extends Case {
  readonly names: readonly string[]
}

/** The rule as text; `indent` is what its own line begins with. */
export function writeRule(draft: RuleDraft, style: Style, indent: string): string {
  const members = [
    member('names', writeNames(draft.names, style, inner(style.rule, style, indent)), style),
    member('action', JSON.stringify(draft.action), style),
  ]
  if (takesErrno(draft.action) && draft.errnoRet !== undefined) {
    members.push(member('errnoRet', String(draft.errnoRet), style))
  }
  if (draft.conditions.length > 0) {
    const args = writeConditions(draft.conditions, style, inner(style.rule, style, indent))
    members.push(member('args', args, style))
  }
  return wrap('{}', members, { ...style, lines: style.rule }, indent)
}

/** A list of rules, as the value of `syscalls`. */
export function writeRules(drafts: readonly RuleDraft[], style: Style, indent: string): string {
  const rules = drafts.map((draft) => writeRule(draft, style, inner(style.root, style, indent)))
  return wrap('[]', rules, { ...style, lines: style.root }, indent)
}

export function writeConditions(conditions: readonly ConditionSpec[], style: Style, indent: string): string {
  const items = conditions.map((one) => writeCondition(one, style, inner(style.args, style, indent)))
  return wrap('[]', items, { ...style, lines: style.args }, indent)
}

/** Decimal digits, for any JSON reader that keeps 64 bits. */
export function writeCondition(condition: ConditionSpec, style: Style, indent: string): string {
  const members = [
    member('index', String(condition.index), style),
    member('value', String(condition.value), style),
    ...(condition.op === 'SCMP_CMP_MASKED_EQ' || condition.valueTwo !== 0n
      ? [member('valueTwo', String(condition.valueTwo), style)]
      : []),
    member('op', JSON.stringify(condition.op), style),
  ]
  return wrap('{}', members, { ...style, lines: style.condition }, indent)
}

export function writeNames(names: readonly string[], style: Style, indent: string): string {
  const items = names.map((name) => JSON.stringify(name))
  return wrap('[]', items, { ...style, lines: style.names }, indent)
}

/** `includes` or `excludes`; what asks for nothing is left out. */
export function writeGuard({ caps, arches, minKernel }: Guard, style: Style, indent: string): string {
  const deeper = inner(style.rule, style, indent)
  const members = [
    ...(caps.length > 0 ? [member('caps', writeNames(caps, style, deeper), style)] : []),
    ...(arches.length > 0 ? [member('arches', writeNames(arches, style, deeper), style)] : []),
    ...(minKernel ? [member('minKernel', JSON.stringify(minKernel), style)] : []),
  ]
  return wrap('{}', members, { ...style, lines: style.rule }, indent)
}

/** Architecture tokens; they stand on lines of their own wherever the profile does. */
export function writeTokens(tokens: readonly string[], style: Style, indent: string): string {
  const items = tokens.map((token) => JSON.stringify(token))
  return wrap('[]', items, { ...style, lines: style.root }, indent)
}

/** One entry of an `archMap`. */
export function writeMapping(
  { architecture, subArchitectures }: ArchMapping,
  style: Style,
  indent: string,
): string {
  const deeper = inner(style.root, style, indent)
  const members = [
    member('architecture', JSON.stringify(architecture), style),
    member('subArchitectures', writeTokens(subArchitectures, style, deeper), style),
  ]
  return wrap('{}', members, { ...style, lines: style.root }, indent)
}

export function member(key: string, value: string, style: Style): string {
  return `${JSON.stringify(key)}${style.colon}${value}`
}

function inner(lines: boolean, style: Style, indent: string): string {
  return lines ? indent + style.unit : indent
}

function wrap(
  brackets: '{}' | '[]',
  items: readonly string[],
  style: Style & { readonly lines: boolean },
  indent: string,
): string {
  const [open, close] = brackets
  if (items.length === 0) return brackets
  if (style.lines) {
    const line = style.eol + indent + style.unit
    return `${open}${line}${items.join(`,${line}`)}${style.eol}${indent}${close}`
  }
  const pad = brackets === '{}' ? style.pad : ''
  return `${open}${pad}${items.join(`,${style.space}`)}${pad}${close}`
}
