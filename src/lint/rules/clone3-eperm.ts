import { enosysAnswer, opening, plainAnswer, runsBy } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import { effectRepair, noSuchCall } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const clone3Eperm: LintRule = {
  id: 'clone3-eperm',
  severity: 'warning',
  words: {
    title: 'clone3 is refused with an error that nobody expects',
    why: 'glibc 2.34 and newer start threads with clone3 and fall back to clone when they hear ENOSYS. Any other error makes the start of a thread fail.',
    found: 'clone3 is refused, and not with ENOSYS.',
    fix: 'Answer ENOSYS for clone3',
  },
  sources: [
    'https://github.com/moby/moby/issues/42680',
    'https://github.com/containerd/containerd/issues/5982',
  ],
  *check(subject) {
    const answered = plainAnswer(subject, 'clone3')
    if (answered === undefined || runsBy(answered) || answered === enosysAnswer) return
    if (opening(subject, 'clone') === 'never') return
    yield {
      ...namesPlaces(subject, ['clone3']),
      syscalls: ['clone3'],
      repairs: [effectRepair(subject, ['clone3'], noSuchCall, { kind: 'safe' })],
    }
  },
}
