import { exists, isAllowList, opening } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import { effectRepair } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const mountSiblingGap: LintRule = {
  id: 'mount-sibling-gap',
  severity: 'security',
  words: {
    title: 'mount is closed and its successors are open',
    why: 'fsopen, fsmount, move_mount, open_tree and mount_setattr mount as well as mount does. A profile that closes the old call alone has closed nothing.',
    found: 'mount is not open, {{names}} is.',
    fix: 'Refuse {{names}} as well',
  },
  sources: ['https://lwn.net/Articles/759499/'],
  *check(subject) {
    if (isAllowList(subject) || opening(subject, 'mount') !== 'never') return
    const open = successors.filter((name) => exists(subject, name) && opening(subject, name) === 'always')
    const outcome = subject.outcomes.get('mount')
    if (open.length === 0 || outcome?.kind !== 'plain') return
    const params = { names: open.join(', ') }
    yield {
      ...namesPlaces(subject, ['mount']),
      params,
      syscalls: open,
      repairs: [effectRepair(subject, open, outcome.effect, { kind: 'safe', params })],
    }
  },
}

const successors = [
  'fsopen',
  'fsconfig',
  'fsmount',
  'fspick',
  'move_mount',
  'open_tree',
  'open_tree_attr',
  'mount_setattr',
]
