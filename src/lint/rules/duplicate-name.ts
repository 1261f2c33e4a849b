import type { Span } from '#core/json/tree.ts'
import { removeItems } from '#core/profile/edits/list.ts'
import type { TextEdit } from '#core/profile/edits/text-edit.ts'
import { isSameEffect } from '#core/profile/effect.ts'
import type { Rule } from '#core/profile/profile.ts'
import { isUnguarded } from '../conditions.ts'
import { ruleNode, span } from '../places.ts'
import { withoutRules } from '../repairs.ts'
import type { LintRule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const duplicateName: LintRule = {
  id: 'duplicate-name',
  severity: 'info',
  words: {
    title: 'A call is named twice for the same thing',
    why: 'The second time has no effect. The Security Profiles Operator refuses a rule that names a call twice.',
    found: '{{names}} stands more than once with the same action.',
    fix: 'Remove the later ones',
  },
  sources: [
    'https://github.com/kubernetes-sigs/security-profiles-operator/blob/main/api/seccompprofile/v1beta1/seccompprofile_types.go',
  ],
  *check(subject) {
    for (const rule of subject.rules.filter(({ conditions }) => conditions.length === 0)) {
      const again = repeated(subject, rule)
      const [first] = again
      if (first === undefined) continue
      const names = [...new Set(again.map(({ name }) => name))]
      yield {
        at: span(first.at),
        also: again.slice(1).map(({ at }) => span(at)),
        params: { names: names.join(', ') },
        syscalls: names,
        repairs: [
          {
            kind: 'safe',
            reach: 'nothing',
            edits: () =>
              withoutItems(
                subject,
                rule,
                again.map(({ at }) => at),
              ),
          },
        ],
      }
    }
  },
}

/** Names of the rule that stand before in it, or before it in a rule that counts wherever this one does. */
function repeated({ rules }: Subject, rule: Rule): Rule['names'] {
  const before = rules.filter(
    (each) =>
      each.position < rule.position &&
      each.conditions.length === 0 &&
      isUnguarded(each) &&
      isSameEffect(each, rule),
  )
  const seen = new Set(before.flatMap(({ names }) => names.map(({ name }) => name)))
  return rule.names.filter(({ name }) => {
    if (seen.has(name)) return true
    seen.add(name)
    return false
  })
}

function withoutItems(subject: Subject, rule: Rule, places: readonly Span[]): readonly TextEdit[] {
  if (places.length === rule.names.length) return withoutRules(subject, [rule])
  const node = ruleNode(subject, rule)
  const list =
    node?.kind === 'object' ? node.members.find(({ key }) => key.value === 'names')?.value : undefined
  if (list?.kind !== 'array') return []
  const starts = new Set(places.map(({ start }) => start))
  const gone = [...list.items.keys()].filter((at) => starts.has(list.items[at]?.start ?? -1))
  return removeItems(subject.text, list, new Set(gone))
}
