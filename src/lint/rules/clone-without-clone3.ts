import { exists, opening } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import { effectRepair, noSuchCall } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const cloneWithoutClone3: LintRule = {
  id: 'clone-without-clone3',
  severity: 'security',
  words: {
    title: 'clone is limited and clone3 is not',
    why: 'clone3 does all that clone does, with its flags in memory where no filter can look. While it is open the rule for clone keeps nobody from making namespaces.',
    found: 'clone is open for some flags only, clone3 for all.',
    fix: 'Answer ENOSYS for clone3',
  },
  sources: ['https://github.com/moby/moby/pull/42681', 'https://man7.org/linux/man-pages/man2/clone.2.html'],
  *check(subject) {
    if (opening(subject, 'clone') !== 'sometimes' || opening(subject, 'clone3') === 'never') return
    if (!exists(subject, 'clone3')) return
    yield {
      ...namesPlaces(subject, ['clone3']),
      syscalls: ['clone', 'clone3'],
      repairs: [effectRepair(subject, ['clone3'], noSuchCall, { kind: 'safe' })],
    }
  },
}
