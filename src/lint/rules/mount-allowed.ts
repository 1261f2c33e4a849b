import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const mountAllowed: LintRule = {
  id: 'mount-allowed',
  severity: 'security',
  words: {
    title: 'File systems may be mounted',
    why: 'Mounting changes what a path means and opens the parsers of file systems. Docker opens these calls only with CAP_SYS_ADMIN.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
  check: (subject) => openFinding(subject, calls),
}

const calls = [
  'mount',
  'umount',
  'umount2',
  'fsopen',
  'fsconfig',
  'fsmount',
  'fspick',
  'move_mount',
  'open_tree',
  'open_tree_attr',
  'mount_setattr',
]
