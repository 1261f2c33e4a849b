import { brokenFallbacks, missingFinding } from '../missing-calls.ts'
import type { LintRule } from '../rule.ts'

export const siblingMissing: LintRule = {
  id: 'sibling-missing',
  severity: 'warning',
  words: {
    title: 'A newer call of the same kind is refused',
    why: 'The C library chooses which call of a family it makes, and newer releases choose newer calls. They take the older one when the kernel answers ENOSYS; any other error reaches the program.',
    found: 'The older calls are allowed, but {{names}} is refused, and not with ENOSYS.',
    fix: 'Allow {{names}}',
  },
  sources: [
    'https://github.com/moby/moby/pull/40731',
    'https://github.com/opencontainers/runc/issues/2151',
    'https://github.com/systemd/systemd/pull/18342',
  ],
  *check(subject) {
    const { old, missing } = brokenFallbacks(subject, families)
    for (const found of missingFinding(subject, missing, old)) yield found
  },
}

/**
 * What C libraries and common programs try first, each with a call that they take instead; clone3 has a rule of its
 * own. Calls that a program has to ask for by name, such as dup3 or pipe2, are left out: lists without them are common
 * and right.
 */
const families = [
  ['open', 'openat'],
  ['openat', 'openat2'],
  ['stat', 'newfstatat'],
  ['stat', 'statx'],
  ['newfstatat', 'statx'],
  ['access', 'faccessat2'],
  ['faccessat', 'faccessat2'],
  ['chmod', 'fchmodat2'],
  ['fchmodat', 'fchmodat2'],
  ['epoll_wait', 'epoll_pwait2'],
  ['epoll_pwait', 'epoll_pwait2'],
  ['rename', 'renameat2'],
  ['renameat', 'renameat2'],
  ['getdents', 'getdents64'],
  ['getrlimit', 'prlimit64'],
  ['preadv', 'preadv2'],
  ['pwritev', 'pwritev2'],
]
