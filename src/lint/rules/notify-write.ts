import { namePlace } from '../places.ts'
import { withoutNames } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const notifyWrite: LintRule = {
  id: 'notify-write',
  severity: 'error',
  words: {
    title: 'write cannot be asked about',
    why: 'runc hands the descriptor of the supervisor over by write, under the filter that waits for the supervisor. It refuses such a profile.',
    found: 'A rule asks the supervisor about write.',
    fix: 'Remove write',
  },
  sources: ['https://github.com/opencontainers/runc/blob/main/libcontainer/specconv/spec_linux.go'],
  *check(subject) {
    for (const rule of subject.rules.filter(({ action }) => action === 'SCMP_ACT_NOTIFY')) {
      if (!rule.names.some(({ name }) => name === 'write')) continue
      yield {
        at: namePlace(rule, 'write'),
        syscalls: ['write'],
        repairs: [
          {
            kind: 'suggested',
            word: 'fix',
            reach: ['write'],
            edits: () => withoutNames(subject, rule, ['write']),
          },
        ],
      }
    }
  },
}
