import { openCallRule } from '../open-call-rule.ts'

export const swapAllowed = openCallRule({
  id: 'swap-allowed',
  severity: 'security',
  calls: ['swapon', 'swapoff'],
  title: 'Swap space may be switched',
  why: 'Swap belongs to the host. A container that switches it reads or starves the memory of others.',
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
})
