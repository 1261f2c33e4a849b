import { conditionals, conditionNode } from '../conditions.ts'
import { span } from '../places.ts'
import { reachOf, withMembers } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const cloneMaskIncomplete: LintRule = {
  id: 'clone-mask-incomplete',
  severity: 'info',
  words: {
    title: 'Not all namespaces are closed',
    why: "The rule keeps clone from making some namespaces and leaves others open. Docker's mask is 2114060288, all that clone can make. Time namespaces come from unshare and clone3 alone.",
    found: 'The mask of clone leaves out {{missing}}.',
    fix: 'Close them all',
  },
  sources: ['https://man7.org/linux/man-pages/man2/clone.2.html'],
  *check(subject) {
    for (const { rule, name, condition } of conditionals(subject)) {
      if (name !== 'clone' || condition.op !== 'SCMP_CMP_MASKED_EQ') continue
      const missing = Object.entries(flags).filter(([, flag]) => (condition.value & flag) === 0n)
      const node = conditionNode(subject, rule, condition)
      if (missing.length === 0 || missing.length === Object.keys(flags).length || node === undefined) continue
      const value = String(Object.values(flags).reduce((all, flag) => all | flag, condition.value))
      yield {
        at: span(condition.at),
        params: { missing: missing.map(([flag]) => flag).join(', ') },
        syscalls: [name],
        repairs: [
          {
            kind: 'suggested',
            reach: reachOf(rule.names.map((each) => each.name)),
            edits: () => withMembers(subject, node, { value }),
          },
        ],
      }
    }
  },
}

/** include/uapi/linux/sched.h */
const flags: Readonly<Record<string, bigint>> = {
  CLONE_NEWNS: 0x0002_0000n,
  CLONE_NEWCGROUP: 0x0200_0000n,
  CLONE_NEWUTS: 0x0400_0000n,
  CLONE_NEWIPC: 0x0800_0000n,
  CLONE_NEWUSER: 0x1000_0000n,
  CLONE_NEWPID: 0x2000_0000n,
  CLONE_NEWNET: 0x4000_0000n,
}
