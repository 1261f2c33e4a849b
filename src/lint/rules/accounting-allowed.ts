import { openCallRule } from '../open-call-rule.ts'

export const accountingAllowed = openCallRule({
  id: 'accounting-allowed',
  severity: 'warning',
  calls: ['acct'],
  title: 'Process accounting may be switched',
  why: 'A container could switch off the accounting of the host or fill its disk.',
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
})
