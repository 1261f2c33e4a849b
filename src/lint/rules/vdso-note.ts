import { runsBy } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const vdsoNote: LintRule = {
  id: 'vdso-note',
  severity: 'info',
  words: {
    title: 'Most of these calls are never made',
    why: 'The C library reads the clock through the vDSO, a page of code that the kernel maps into every program, without a system call. The filter does not see it.',
    found: 'Refused or logged, which most programs will not notice: {{names}}.',
  },
  sources: ['https://man7.org/linux/man-pages/man7/vdso.7.html'],
  *check(subject) {
    const names = clocks.filter((name) =>
      subject.byName.get(name)?.some(({ action, rule }) => !runsBy(action) || rule.action === 'SCMP_ACT_LOG'),
    )
    if (names.length > 0)
      yield { ...namesPlaces(subject, names), params: { names: names.join(', ') }, syscalls: names }
  },
}

const clocks = ['clock_gettime', 'gettimeofday', 'time', 'getcpu']
