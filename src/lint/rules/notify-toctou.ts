import { namePlace } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const notifyToctou: LintRule = {
  id: 'notify-toctou',
  severity: 'info',
  words: {
    title: 'Supervisors cannot judge what pointers lead to',
    why: 'Between the look of a supervisor and the call itself another thread can change the memory. SCMP_ACT_NOTIFY serves to do a call for the program, not to decide whether it may.',
    found: 'A supervisor is asked about {{names}}, which have pointers among their arguments.',
  },
  sources: ['https://man7.org/linux/man-pages/man2/seccomp_unotify.2.html'],
  *check(subject) {
    for (const rule of subject.rules.filter(({ action }) => action === 'SCMP_ACT_NOTIFY')) {
      const names = rule.names
        .map(({ name }) => name)
        .filter((name) => subject.catalog.syscall(name)?.args.some(({ filterable }) => !filterable))
      if (names.length === 0) continue
      yield { at: namePlace(rule, names[0] ?? ''), params: { names: names.join(', ') }, syscalls: names }
    }
  },
}
