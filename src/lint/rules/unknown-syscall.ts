import { distance, nearestWord } from '#core/profile/reading/nearest.ts'
import { callOfFunction } from '../libc-names.ts'
import { runs } from '../opening.ts'
import { span } from '../places.ts'
import { reachOf } from '../repairs.ts'
import type { LintRule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const unknownSyscall: LintRule = {
  id: 'unknown-syscall',
  severity: 'warning',
  words: {
    title: 'There is no call of that name',
    why: 'Runtimes skip names that libseccomp does not know without a word, and the call falls to the default. In a rule that refuses, a slip of the pen leaves the call open.',
    found: 'No table has a call {{name}}.',
    'found-near': 'No table has a call {{name}}; {{nearest}} is near.',
    'found-function': '{{name}} is a function of the C library; the call that it makes here is {{nearest}}.',
    fix: 'Write {{nearest}}',
    holds: 'As of the tables of libseccomp 2.6.1.',
  },
  sources: ['https://github.com/seccomp/libseccomp/blob/main/src/syscalls.csv'],
  *check(subject) {
    for (const rule of subject.rules) {
      for (const { name, at } of rule.names) {
        if (subject.catalog.syscall(name) !== undefined || foreign.test(name) || !form.test(name)) continue
        const made = callOfFunction(name, subject.target.arch, subject.catalog)
        const nearest = made ?? nearestCall(subject, name)
        yield {
          at: span(at),
          word: made !== undefined ? 'found-function' : nearest === undefined ? 'found' : 'found-near',
          params: { name, nearest: nearest ?? '' },
          syscalls: [name],
          severity: runs(rule) ? 'warning' : 'security',
          repairs:
            nearest === undefined
              ? []
              : [
                  {
                    kind: 'suggested',
                    params: { nearest },
                    reach: reachOf([nearest]),
                    edits: () => [{ start: at.start, end: at.end, text: JSON.stringify(nearest) }],
                  },
                ],
        }
      }
    }
  },
}

/** Names in another form have a rule of their own. */
const form = /^[a-z_][a-z0-9_]*$/

/** What tools write for numbers that they could not name; another rule tells of them. */
const foreign = /^unknown_syscall/

function nearestCall({ catalog }: Subject, name: string): string | undefined {
  const names = catalog.syscalls.map((each) => each.name)
  const nearest = nearestWord(name, names)
  return distance(name, nearest, mostSlips + 1) <= mostSlips ? nearest : undefined
}

const mostSlips = 2
