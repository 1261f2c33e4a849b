import type { Node, Span } from '#core/json/tree.ts'
import type { Rule } from '#core/profile/profile.ts'
import type { Subject } from './subject.ts'

/** Where a member of the profile stands, key and value; the opening bracket when it is missing. */
export function memberPlace({ reading: { root } }: Subject, key: string): Span {
  const member = root.members.find((each) => each.key.value === key)
  return member === undefined ? { start: root.start, end: root.start + 1 } : span(member)
}

/** The object that the rule stands in. */
export function ruleNode({ reading: { root } }: Subject, rule: Rule): Node | undefined {
  const list = root.members.find((each) => each.key.value === 'syscalls')?.value
  return list?.kind === 'array' ? list.items[rule.position] : undefined
}

/** Where a member of the rule stands; the rule's opening bracket when it is missing. */
export function ruleMemberPlace(subject: Subject, rule: Rule, key: string): Span {
  const node = ruleNode(subject, rule)
  const member = node?.kind === 'object' ? node.members.find((each) => each.key.value === key) : undefined
  return member === undefined ? { start: rule.at.start, end: rule.at.start + 1 } : span(member)
}

/** Where the rule names the call. */
export function namePlace(rule: Rule, name: string): Span {
  return span(rule.names.find((each) => each.name === name)?.at ?? rule.at)
}

/** Where rules that apply name the calls; the default action where none does. */
export function namesPlaces(
  subject: Subject,
  names: readonly string[],
): { readonly at: Span; readonly also: readonly Span[] } {
  const places = subject.rules.flatMap((rule) => rule.names.filter(({ name }) => names.includes(name)))
  const [at, ...also] = places.map((each) => span(each.at))
  return at === undefined ? { at: memberPlace(subject, 'defaultAction'), also: [] } : { at, also }
}

export function span({ start, end }: Span): Span {
  return { start, end }
}
