import { memberPlace, ruleMemberPlace } from '../places.ts'
import { defaultRepair, noSuchCall, reachOf, withRuleMembers } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const traceWithoutTracer: LintRule = {
  id: 'trace-without-tracer',
  severity: 'warning',
  words: {
    title: 'Nobody traces the program',
    why: 'SCMP_ACT_TRACE asks a tracer that watches with ptrace. Without one the call fails with ENOSYS, whatever number the rule has; that number is a message to the tracer.',
    found: 'SCMP_ACT_TRACE answers ENOSYS where no tracer is.',
    fix: 'Answer ENOSYS',
  },
  sources: ['https://man7.org/linux/man-pages/man2/seccomp.2.html'],
  *check(subject) {
    if (subject.profile.defaultAction === 'SCMP_ACT_TRACE') {
      yield {
        at: memberPlace(subject, 'defaultAction'),
        repairs: [defaultRepair(subject, noSuchCall)],
      }
    }
    for (const rule of subject.rules.filter(({ action }) => action === 'SCMP_ACT_TRACE')) {
      const names = rule.names.map(({ name }) => name)
      const changes = { action: JSON.stringify(noSuchCall.action), errnoRet: '38' }
      yield {
        at: ruleMemberPlace(subject, rule, 'action'),
        syscalls: names,
        repairs: [
          { kind: 'suggested', reach: reachOf(names), edits: () => withRuleMembers(subject, rule, changes) },
        ],
      }
    }
  },
}
