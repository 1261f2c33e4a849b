import { runsBy } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import { effectRepair, noSuchCall } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const structFlagsArg: LintRule = {
  id: 'struct-flags-arg',
  severity: 'security',
  words: {
    title: 'The flags lie in memory, where no filter can look',
    why: 'clone3, openat2 and others take their flags in a structure. A rule that compares the pointer says nothing of them; refusing the call with ENOSYS makes C libraries take the older call, whose flags can be filtered.',
    found: '{{name}} takes what the rule asks for in a structure.',
    fix: 'Answer ENOSYS for {{name}}',
  },
  sources: [
    'https://man7.org/linux/man-pages/man2/clone.2.html',
    'https://man7.org/linux/man-pages/man2/openat2.2.html',
  ],
  *check(subject) {
    for (const [name, entries] of subject.byName) {
      if (!structCalls.has(name) || !entries.every(({ conditions }) => conditions.length > 0)) continue
      if (!entries.some(({ action }) => runsBy(action))) continue
      yield {
        ...namesPlaces(subject, [name]),
        params: { name },
        syscalls: [name],
        repairs: [effectRepair(subject, [name], noSuchCall, { kind: 'suggested', params: { name } })],
      }
    }
  },
}

const structCalls: ReadonlySet<string> = new Set(['clone3', 'openat2', 'mount_setattr', 'sched_setattr'])
