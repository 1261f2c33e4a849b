import type { Effect } from '#core/profile/profile.ts'
import { memberPlace, ruleMemberPlace } from '../places.ts'
import { defaultRepair, reachOf, withRuleMembers } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const killThread: LintRule = {
  id: 'kill-thread',
  severity: 'warning',
  words: {
    title: 'Only one thread is killed',
    why: 'SCMP_ACT_KILL means SCMP_ACT_KILL_THREAD: the other threads go on without the one that may hold their locks. Go and Java programs hang half dead and nobody sees why.',
    found: 'The action {{action}} kills the calling thread alone.',
    fix: 'Kill the process',
  },
  sources: ['https://github.com/golang/go/issues/30753', 'https://github.com/systemd/systemd/issues/11967'],
  *check(subject) {
    const { profile } = subject
    if (threadKills.has(profile.defaultAction)) {
      yield {
        at: memberPlace(subject, 'defaultAction'),
        params: { action: profile.defaultAction },
        repairs: [defaultRepair(subject, killProcess)],
      }
    }
    for (const rule of subject.rules.filter(({ action }) => threadKills.has(action))) {
      const names = rule.names.map(({ name }) => name)
      yield {
        at: ruleMemberPlace(subject, rule, 'action'),
        params: { action: rule.action },
        syscalls: names,
        repairs: [
          {
            kind: 'suggested',
            reach: reachOf(names),
            edits: () => withRuleMembers(subject, rule, { action: JSON.stringify(killProcess.action) }),
          },
        ],
      }
    }
  },
}

const threadKills: ReadonlySet<string> = new Set(['SCMP_ACT_KILL', 'SCMP_ACT_KILL_THREAD'])
const killProcess: Effect = { action: 'SCMP_ACT_KILL_PROCESS', errnoRet: undefined }
