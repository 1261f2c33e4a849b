import { applies } from '#core/profile/guards.ts'
import { readsContainersCommon } from '#core/target/runtime.ts'
import { launcherOf } from '#core/target/target.ts'
import { ruleMemberPlace } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const guardsMinkernelIgnored: LintRule = {
  id: 'guards-minkernel-ignored',
  severity: 'warning',
  words: {
    title: 'The target does not read minKernel',
    why: 'Podman and CRI-O read capabilities and architectures of a condition and pass over `minKernel`. A rule for newer kernels counts on old ones, and one that excludes them counts everywhere.',
    found: '{{runtime}} does not read minKernel; the rule for {{names}} counts whatever the kernel is.',
    holds: 'Podman and CRI-O.',
  },
  sources: ['https://github.com/containers/common/blob/main/pkg/seccomp/seccomp_linux.go'],
  *check(subject) {
    const { target, profile } = subject
    if (!readsContainersCommon(target)) return
    for (const rule of profile.rules) {
      const hasKernel = [rule.includes, rule.excludes].some((guard) => guard?.minKernel)
      // Only where Docker would decide otherwise on this kernel does it make a difference.
      if (!hasKernel || applies(rule, target) === applies(rule, { ...target, engine: 'docker' })) continue
      const names = rule.names.map(({ name }) => name)
      yield {
        at: ruleMemberPlace(subject, rule, rule.includes?.minKernel ? 'includes' : 'excludes'),
        params: { runtime: launcherOf(target), names: names.join(', ') },
        syscalls: names,
      }
    }
  },
}
