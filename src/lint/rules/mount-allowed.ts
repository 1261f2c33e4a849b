import { openCallRule } from '../open-call-rule.ts'

export const mountAllowed = openCallRule({
  id: 'mount-allowed',
  severity: 'security',
  calls: [
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
  ],
  title: 'File systems may be mounted',
  why: 'Mounting changes what a path means and opens the parsers of file systems. Docker opens these calls only with CAP_SYS_ADMIN.',
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
})
