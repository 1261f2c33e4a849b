import { ruleMemberPlace } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const slimBlindCalls: LintRule = {
  id: 'slim-blind-calls',
  severity: 'info',
  words: {
    title: 'Some of these calls were added unseen',
    why: 'docker-slim adds 32 calls to every profile so that containers start, whether it saw them or not. Its report creport.json counts the calls that were seen; the difference can go if the container starts without.',
    found: 'All 32 calls that docker-slim adds are here; they need not have been seen.',
    holds: 'The profile comes from docker-slim, slim or mint.',
  },
  sources: ['https://github.com/slimtoolkit/slim'],
  *check(subject) {
    const { rules, defaultAction } = subject.profile
    const [only, ...more] = rules.filter(({ action }) => action === 'SCMP_ACT_ALLOW')
    if (only === undefined || more.length > 0 || defaultAction !== 'SCMP_ACT_ERRNO') return
    const names = only.names.map(({ name }) => name)
    const isSorted = names.every((name, at) => at === 0 || (names[at - 1] ?? '') <= name)
    // slim writes names in the order of a Go map; a sorted list comes from somebody else.
    if (isSorted || !added.every((name) => names.includes(name))) return
    yield { at: ruleMemberPlace(subject, only, 'names'), syscalls: added }
  },
}

const added = [
  ...[
    'openat',
    'getdents64',
    'capget',
    'capset',
    'chdir',
    'setuid',
    'setgroups',
    'setgid',
    'prctl',
    'fchown',
  ],
  ...['getppid', 'getpid', 'getuid', 'getgid', 'epoll_pwait', 'newfstatat', 'exit', 'stat', 'lstat', 'write'],
  ...[
    'futex',
    'execve',
    'rt_sigreturn',
    'rt_sigsuspend',
    'exit_group',
    'kill',
    'sendmsg',
    'wait4',
    'setitimer',
  ],
  ...['unlink', 'dup3', 'getcwd'],
]
