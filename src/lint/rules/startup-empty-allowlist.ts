import { allowsAnything } from '../opening.ts'
import { memberPlace } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const startupEmptyAllowlist: LintRule = {
  id: 'startup-empty-allowlist',
  severity: 'error',
  words: {
    title: 'Nothing is allowed',
    why: 'A profile that refuses every call does not even let the runtime start the program. With a default that kills, runc waits for ever.',
    found: 'No rule allows any call.',
  },
  sources: ['https://github.com/opencontainers/runc/blob/main/libcontainer/standard_init_linux.go'],
  *check(subject) {
    const isAsked = subject.entries.some(
      ({ rule }) => rule.action === 'SCMP_ACT_NOTIFY' || rule.action === 'SCMP_ACT_TRACE',
    )
    if (allowsAnything(subject) || isAsked) return
    if (['SCMP_ACT_NOTIFY', 'SCMP_ACT_TRACE'].includes(subject.profile.defaultAction)) return
    yield { at: memberPlace(subject, 'defaultAction') }
  },
}
