import { runsBy } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const uprobeExempt: LintRule = {
  id: 'uprobe-exempt',
  severity: 'info',
  words: {
    title: 'No filter is asked about this call',
    why: 'Newer kernels let uretprobe and uprobe pass without asking the filter, because the kernel itself puts them into programs. Refusing them has no effect.',
    found: 'Refused, and never filtered on newer kernels: {{names}}.',
    holds: 'Linux 6.14 and newer for uretprobe, 6.18 for uprobe.',
  },
  sources: ['https://github.com/torvalds/linux/commit/cf6cb56ef24410fb5308f9655087f1eddf4452e6'],
  *check(subject) {
    const names = ['uretprobe', 'uprobe'].filter((name) =>
      subject.entries.some((each) => each.name === name && !runsBy(each.action)),
    )
    if (names.length > 0)
      yield { ...namesPlaces(subject, names), params: { names: names.join(', ') }, syscalls: names }
  },
}
