import { brokenFallbacks } from '../missing-calls.ts'
import { lackedFor } from '../needed-capabilities.ts'
import { namesPlaces } from '../places.ts'
import { effectRepair, noSuchCall } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

/** mount(8) asks for the first; where it runs, for the others. */
const newCalls = ['fsopen', 'fsconfig', 'fsmount', 'fspick', 'open_tree', 'move_mount', 'mount_setattr']

export const mountWithoutEnosys: LintRule = {
  id: 'mount-without-enosys',
  severity: 'warning',
  words: {
    title: 'Newer mount commands fail although mount is allowed',
    why: 'mount(8) of util-linux 2.39 and newer makes a mount by fsopen and its siblings, and calls mount only where these are answered ENOSYS. Any other error ends it.',
    found: 'mount is allowed, and {{names}} are refused with another error than ENOSYS.',
    fix: 'Answer {{names}} with ENOSYS',
  },
  sources: [
    'https://github.com/util-linux/util-linux/blob/master/libmount/src/hook_mount.c',
    'https://lwn.net/Articles/759499/',
  ],
  *check(subject) {
    // A program that may not mount at all has nothing to fall back to.
    if (lackedFor(subject, 'mount') !== undefined) return
    const { missing } = brokenFallbacks(subject, [['mount', ...newCalls]])
    if (missing.length === 0) return
    const params = { names: missing.join(', ') }
    // Within a user namespace of its own a program can mount as well; few do so by mount(8).
    const isUsual = subject.target.capabilities.includes('CAP_SYS_ADMIN')
    yield {
      ...namesPlaces(subject, ['mount']),
      params,
      syscalls: missing,
      ...(!isUsual && { severity: 'info' }),
      repairs: [effectRepair(subject, missing, noSuchCall, { kind: 'suggested', params })],
    }
  },
}
