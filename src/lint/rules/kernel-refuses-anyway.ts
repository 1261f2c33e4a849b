import { callsOfCapabilities, lackedFor } from '../needed-capabilities.ts'
import { calledOpen } from '../open-calls.ts'
import { namesPlaces } from '../places.ts'
import { effectRepair } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

/**
 * One finding for all such calls, and a note: 50 of 151 security findings on public profiles were about calls that
 * the kernel refuses in the container they were made for, and stood before those that matter.
 */
export const kernelRefusesAnyway: LintRule = {
  id: 'kernel-refuses-anyway',
  severity: 'info',
  words: {
    title: 'Only the kernel refuses these calls',
    why: 'The rules let them through, and the kernel refuses them as long as the container has no such capability. To refuse them in the filter as well is a second wall: it holds when a flag such as --privileged or --cap-add opens the first.',
    found:
      'Rules let through what the kernel refuses on this target for want of {{capabilities}}: {{names}}.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: [
    'https://man7.org/linux/man-pages/man7/capabilities.7.html',
    'https://docs.docker.com/engine/security/seccomp/',
  ],
  *check(subject) {
    const names = calledOpen(subject, callsOfCapabilities).filter(
      (name) => lackedFor(subject, name) !== undefined,
    )
    if (names.length === 0) return
    const capabilities = [...new Set(names.map((name) => lackedFor(subject, name)))].join(', ')
    const params = { names: names.join(', '), capabilities }
    const repair = effectRepair(subject, names, 'default', { kind: 'suggested', params })
    yield { ...namesPlaces(subject, names), params, syscalls: names, repairs: [repair] }
  },
}
