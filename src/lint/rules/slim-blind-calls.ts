import type { Node } from '#core/json/tree.ts'
import type { Rule } from '#core/profile/profile.ts'
import { ruleMemberPlace, ruleNode } from '../places.ts'
import type { LintRule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const slimBlindCalls: LintRule = {
  id: 'slim-blind-calls',
  severity: 'info',
  words: {
    title: 'Some of these calls were added unseen',
    why: 'docker-slim adds 32 calls to every profile so that containers start, whether it saw them or not. Its report creport.json counts the calls that were seen; the difference can go if the container starts without.',
    found: 'All {{count}} calls that docker-slim adds are here; they need not have been seen.',
    holds: 'The profile comes from docker-slim, slim or mint and was not changed since.',
  },
  sources: ['https://github.com/slimtoolkit/slim/blob/master/pkg/app/master/security/seccomp/seccomp.go'],
  *check(subject) {
    const [only, ...more] = subject.profile.rules
    const [arch, ...others] = subject.profile.architectures ?? []
    if (only === undefined || arch === undefined || more.length + others.length > 0) return
    const names = only.names.map(({ name }) => name)
    const expected = added.filter((name) => subject.catalog.numberOf(name, arch) !== undefined)
    if (!isBare(subject, only) || !isShuffled(names) || !expected.every((name) => names.includes(name)))
      return
    yield {
      at: ruleMemberPlace(subject, only, 'names'),
      params: { count: expected.length },
      syscalls: expected,
    }
  },
}

/** Nothing stands in it that slim does not write: three keys, and a rule of names and action. */
function isBare(subject: Subject, rule: Rule): boolean {
  const node = ruleNode(subject, rule)
  return (
    subject.profile.defaultAction === 'SCMP_ACT_ERRNO' &&
    rule.action === 'SCMP_ACT_ALLOW' &&
    hasKeys(subject.reading.root, ['defaultAction', 'architectures', 'syscalls']) &&
    hasKeys(node, ['names', 'action'])
  )
}

function hasKeys(node: Node | undefined, keys: readonly string[]): boolean {
  const found = node?.kind === 'object' ? node.members.map(({ key }) => key.value) : []
  return found.join() === keys.join()
}

/**
 * slim writes the names in the order of a Go map, which is none: about half of the neighbours are in order. People sort
 * names, or list them by what they are for, often in the order of their numbers.
 */
function isShuffled(names: readonly string[]): boolean {
  const neighbours = names.slice(1).map((name, at) => (names[at] ?? '') < name)
  const inOrder = neighbours.filter(Boolean).length / neighbours.length
  return inOrder > 0.35 && inOrder < 0.65 && !hasRunOf(names, added)
}

/** Whether the names stand together as a list has them that somebody copied. */
function hasRunOf(names: readonly string[], list: readonly string[]): boolean {
  const follows = names
    .slice(1)
    .filter((name, at) => list.indexOf(name) === list.indexOf(names[at] ?? '') + 1)
  return follows.length > list.length / 3
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
