import { memberPlace } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const flagSpecAllow: LintRule = {
  id: 'flag-spec-allow',
  severity: 'info',
  words: {
    title: 'The flags decide about speculative execution',
    why: 'Without a list of flags runtimes set SECCOMP_FILTER_FLAG_SPEC_ALLOW, which leaves the mitigation of speculative store bypass to the program. With a list they set what it says and no more.',
    found: 'The list names SECCOMP_FILTER_FLAG_SPEC_ALLOW.',
    'found-without':
      'The list does not name SECCOMP_FILTER_FLAG_SPEC_ALLOW, so the mitigation of speculative store bypass is on.',
  },
  sources: [
    'https://github.com/opencontainers/runc/pull/3588',
    'https://docs.kernel.org/admin-guide/hw-vuln/spectre.html',
  ],
  *check(subject) {
    const { flags = [] } = subject.profile
    if (flags.length === 0) return
    const isNamed = flags.includes('SECCOMP_FILTER_FLAG_SPEC_ALLOW')
    yield { at: memberPlace(subject, 'flags'), word: isNamed ? 'found' : 'found-without' }
  },
}
