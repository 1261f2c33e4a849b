import { openCallRule } from '../open-call-rule.ts'

export const keyringAllowed = openCallRule({
  id: 'keyring-allowed',
  severity: 'security',
  calls: ['keyctl', 'add_key', 'request_key'],
  title: 'The kernel keyring may be used',
  why: 'Keyrings know nothing of containers: keys of the host and of other containers can be in reach.',
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
})
