import { isAtLeast } from '#core/base/version.ts'
import type { LintRule } from '../rule.ts'

export const slowOrder: LintRule = {
  id: 'slow-order',
  severity: 'info',
  words: {
    title: 'Frequent calls wait behind many comparisons',
    why: 'crun, and runc before 1.2, compare the number of a call with one name after the other. In a long list a frequent call such as openat costs hundreds of steps.',
    found: '{{count}} calls are compared one after the other.',
    holds: 'With kernel 5.11 and newer, calls that are allowed whatever their arguments skip the filter.',
  },
  sources: ['https://github.com/opencontainers/runc/pull/4405'],
  *check({ loaded, target, profile, reading: { root } }) {
    if (loaded.kind !== 'ready' || loaded.layout !== 'chain' || isAtLeast(target.kernel, '5.11')) return
    const count = Math.max(0, ...loaded.filter.architectures.map(({ syscalls }) => syscalls.size))
    if (count < many || profile.rules.length === 0) return
    yield { at: { start: root.start, end: root.start + 1 }, params: { count } }
  },
}

const many = 100
