import { openCallRule } from '../open-call-rule.ts'

export const rebootAllowed = openCallRule({
  id: 'reboot-allowed',
  severity: 'security',
  calls: ['reboot'],
  title: 'The machine may be restarted',
  why: 'The call needs CAP_SYS_BOOT; a container should not have it at all.',
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
})
