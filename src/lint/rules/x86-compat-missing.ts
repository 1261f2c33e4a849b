import { isAllowList } from '../opening.ts'
import { memberPlace } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const x86CompatMissing: LintRule = {
  id: 'x86-compat-missing',
  severity: 'info',
  words: {
    title: '32-bit programs are killed although the default allows',
    why: 'Calls of an architecture that the filter does not know are killed, whatever the default action is. On x86-64 this concerns 32-bit programs.',
    found: 'The default allows calls, but every call of a 32-bit program is killed.',
  },
  sources: ['https://man7.org/linux/man-pages/man3/seccomp_init.3.html'],
  *check(subject) {
    const { arches, target } = subject
    const has32 = arches.some((arch) => arch === 'SCMP_ARCH_X86')
    if (isAllowList(subject) || target.arch !== 'SCMP_ARCH_X86_64' || has32) return
    yield { at: memberPlace(subject, 'architectures'), arches: ['SCMP_ARCH_X86'] }
  },
}
