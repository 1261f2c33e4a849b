import { conditionals } from '../conditions.ts'
import { span } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const cloneArgS390: LintRule = {
  id: 'clone-arg-s390',
  severity: 'security',
  words: {
    title: 'On s390 the flags of clone are another argument',
    why: 's390 and s390x pass the stack first and the flags second. A condition on argument 0 compares an address there, and the namespaces stay open.',
    found: 'The flags of clone are argument 1 on {{arches}}, the rule looks at argument 0.',
  },
  sources: ['https://man7.org/linux/man-pages/man2/clone.2.html'],
  *check(subject) {
    const arches = subject.arches.filter((arch) => arch === 'SCMP_ARCH_S390' || arch === 'SCMP_ARCH_S390X')
    if (arches.length === 0) return
    for (const { name, condition } of conditionals(subject)) {
      if (name !== 'clone' || condition.index !== 0) continue
      yield { at: span(condition.at), params: { arches: arches.join(', ') }, syscalls: [name], arches }
    }
  },
}
