import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const moduleLoadAllowed: LintRule = {
  id: 'module-load-allowed',
  severity: 'security',
  words: {
    title: 'Kernel modules may be loaded',
    why: 'Whoever loads a module owns the kernel and with it all containers. The call needs CAP_SYS_MODULE; a filter that opens it for everybody leaves that as the only barrier.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://man7.org/linux/man-pages/man2/init_module.2.html'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['init_module', 'finit_module', 'delete_module', 'create_module', 'query_module']
