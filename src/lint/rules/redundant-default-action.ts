import { isAtLeast } from '#core/base/version.ts'
import { isConditional } from '../conditions.ts'
import { runsBy } from '../opening.ts'
import { ruleMemberPlace } from '../places.ts'
import { withoutRules } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const redundantDefaultAction: LintRule = {
  id: 'redundant-default-action',
  severity: 'info',
  words: {
    title: 'The rule does what happens anyway',
    why: 'Runtimes drop a rule whose action and error equal the default. It is harmless without conditions; with conditions it protects nothing, for whatever it does not match is treated the same way.',
    found: 'Rule {{rule}} does the same as the default: {{names}}.',
    'found-conditional':
      'Rule {{rule}} has conditions, but whatever it does not match is treated the same way: {{names}}.',
    'found-fatal':
      'Rule {{rule}} does the same as the default, {{names}}, and runc {{version}} refuses to start the container for it.',
    fix: 'Remove the rule',
  },
  sources: ['https://github.com/opencontainers/runc/blob/main/libcontainer/seccomp/seccomp_linux.go'],
  *check(subject) {
    const dropped = new Set(
      subject.entries.filter(({ fate }) => fate === 'same-as-default').map(({ rule }) => rule),
    )
    const isShadowed = ({ name }: { readonly name: string }) =>
      (subject.byName.get(name) ?? []).some((each) => !isConditional(subject, each) && runsBy(each.action))
    const { runtime } = subject
    const isFatal = runtime.kind === 'runc' && !isAtLeast(runtime.version, passesOverSince)
    for (const rule of dropped) {
      const names = rule.names.map(({ name }) => name)
      const hasConditions = rule.conditions.length > 0
      // `shadowed-by-unconditional` says what is wrong with a refusal beside an open rule.
      if (hasConditions && !isFatal && rule.names.every(isShadowed)) continue
      yield {
        at: ruleMemberPlace(subject, rule, 'action'),
        word: isFatal ? 'found-fatal' : hasConditions ? 'found-conditional' : 'found',
        params: {
          rule: rule.position + 1,
          version: runtime.version,
          names: names.slice(0, shown).join(', '),
        },
        syscalls: names,
        severity: isFatal ? 'error' : hasConditions ? 'warning' : 'info',
        // runc counts these names too when it looks for the largest number.
        repairs: [{ kind: 'suggested', reach: 'nothing', edits: () => withoutRules(subject, [rule]) }],
      }
    }
  },
}

/** Before, libseccomp's refusal of such a rule ended the start (runc 1.0.2, release notes). */
const passesOverSince = '1.0.2'

const shown = 10
