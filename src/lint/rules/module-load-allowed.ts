import { openCallRule } from '../open-call-rule.ts'

export const moduleLoadAllowed = openCallRule({
  id: 'module-load-allowed',
  severity: 'security',
  calls: ['init_module', 'finit_module', 'delete_module', 'create_module', 'query_module'],
  title: 'Kernel modules may be loaded',
  why: 'Whoever loads a module owns the kernel and with it all containers. The call needs CAP_SYS_MODULE; a filter that opens it for everybody leaves that as the only barrier.',
  sources: ['https://man7.org/linux/man-pages/man2/init_module.2.html'],
})
