import { openCallRule } from '../open-call-rule.ts'

export const pivotRootAllowed = openCallRule({
  id: 'pivot-root-allowed',
  severity: 'security',
  calls: ['pivot_root'],
  title: 'The root of the file system may be changed',
  why: 'pivot_root belongs to the runtime before the container starts, not to the program in it.',
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
})
