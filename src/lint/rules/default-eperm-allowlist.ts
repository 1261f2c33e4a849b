import { returnValue } from '#core/filter/bpf/return-value.ts'
import { memberPlace } from '../places.ts'
import { defaultRepair, noSuchCall } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

/**
 * A note, and under crun alone: two of three public profiles have this default, runc answers the newest calls with
 * ENOSYS by itself, and where a refusal breaks a fallback that is in use, `sibling-missing` names the calls.
 */
export const defaultEpermAllowlist: LintRule = {
  id: 'default-eperm-allowlist',
  severity: 'info',
  words: {
    title: 'New calls are answered with EPERM',
    why: 'C libraries try new calls first and take the old ones when they hear ENOSYS. EPERM they take for a refusal and give up, which broke programs with clone3, faccessat2, statx and the calls for 64-bit time. runc answers ENOSYS above the largest number that the profile names; crun does not.',
    found: 'Calls that no rule names are answered with EPERM.',
    fix: 'Answer ENOSYS',
    holds: 'Under crun; runc answers ENOSYS for the newest calls by itself.',
  },
  sources: [
    'https://github.com/moby/moby/issues/42680',
    'https://github.com/moby/moby/pull/42871',
    'https://github.com/systemd/systemd/issues/16739',
  ],
  *check(subject) {
    const { profile, fallback, runtime } = subject
    if (profile.defaultAction !== 'SCMP_ACT_ERRNO' || fallback !== returnValue('SCMP_ACT_ERRNO', 1)) return
    if (subject.byName.size === 0 || runtime.kind !== 'crun') return
    yield {
      at: memberPlace(subject, 'defaultAction'),
      repairs: [defaultRepair(subject, noSuchCall)],
    }
  },
}
