import { isAllowList } from '../opening.ts'
import { memberPlace } from '../places.ts'
import { defaultRepair, refused } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const mixedAllowDenyList: LintRule = {
  id: 'mixed-allow-deny-list',
  severity: 'security',
  words: {
    title: 'It reads like a list of allowed calls, but the default allows',
    why: 'Rules that allow do nothing where the default action allows. Such a profile was most likely meant to refuse everything else.',
    found: '{{count}} names are allowed by rules although the default allows every call.',
    fix: 'Refuse what no rule allows',
  },
  sources: ['https://man7.org/linux/man-pages/man2/seccomp.2.html'],
  *check(subject) {
    if (isAllowList(subject)) return
    const names = subject.entries.filter(({ fate }) => fate === 'same-as-default').map(({ name }) => name)
    if (names.length < few) return
    yield {
      at: memberPlace(subject, 'defaultAction'),
      params: { count: names.length },
      repairs: [defaultRepair(subject, refused)],
    }
  },
}

const few = 10
