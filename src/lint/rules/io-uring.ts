import { isRingOperation } from '#core/questions/risk/ring.ts'
import { openFinding } from '../open-calls.ts'
import { opening } from '../opening.ts'
import type { LintRule } from '../rule.ts'
import type { Subject } from '../subject.ts'

const calls = ['io_uring_setup', 'io_uring_enter', 'io_uring_register']

export const ioUring: LintRule = {
  id: 'io-uring',
  severity: 'security',
  words: {
    title: 'A ring does what the filter does not see',
    why: 'Requests on an io_uring open files, connect sockets and more without a system call of their own, so the filter is not asked: neither about calls that it refuses nor about conditions on arguments. Docker, containerd and Podman took it from their defaults.',
    found: '{{names}} is open: a program can do through a ring what other rules refuse.',
    'found-conditions':
      '{{names}} is open: a program can do through a ring what other rules refuse, and the conditions on {{limited}} do not hold there.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: [
    'https://github.com/moby/moby/pull/46762',
    'https://github.com/containerd/containerd/pull/9320',
    'https://github.com/containers/common/pull/1264',
  ],
  check(subject) {
    const limited = limitedOperations(subject)
    const found = openFinding(subject, calls)
    if (limited.length === 0) return found
    return found.map((each) => ({
      ...each,
      word: 'found-conditions',
      params: { ...each.params, limited: limited.join(', ') },
    }))
  },
}

/** Calls that a ring makes as well and that the profile lets through for some arguments alone. */
function limitedOperations(subject: Subject): readonly string[] {
  return [...subject.outcomes.keys()].filter(
    (name) => isRingOperation(name, subject.target.kernel) && opening(subject, name) === 'sometimes',
  )
}
