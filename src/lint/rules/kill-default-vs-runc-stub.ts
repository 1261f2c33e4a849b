import { launcherOf } from '#core/target/target.ts'
import { memberPlace } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const killDefaultVsRuncStub: LintRule = {
  id: 'kill-default-vs-runc-stub',
  severity: 'info',
  words: {
    title: 'The newest calls are not killed',
    why: 'runc answers ENOSYS for numbers above the largest one that the profile names, before the filter is asked. So the default action that kills does not reach them.',
    found: 'On {{runtime}} calls above the largest number of the profile get ENOSYS and are not killed.',
    holds: 'runc 1.0.0-rc93 and newer, and what is built on it.',
  },
  sources: ['https://github.com/opencontainers/runc/blob/main/libcontainer/seccomp/patchbpf/enosys_linux.go'],
  *check(subject) {
    const { loaded, profile, target } = subject
    if (loaded.kind !== 'ready' || loaded.largest.length === 0) return
    if (!profile.defaultAction.startsWith('SCMP_ACT_KILL')) return
    yield { at: memberPlace(subject, 'defaultAction'), params: { runtime: launcherOf(target) } }
  },
}
