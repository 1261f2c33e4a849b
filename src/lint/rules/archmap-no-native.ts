import { memberPlace } from '../places.ts'
import type { LintRule } from '../rule.ts'
import { readsOciAlone } from '../weighing.ts'

export const archmapNoNative: LintRule = {
  id: 'archmap-no-native',
  severity: 'warning',
  words: {
    title: 'archMap has no entry for this host',
    why: "Docker and Podman look for the host's architecture in archMap and take an empty list when it is not there. Programs of the host's other ABIs are killed then. Podman finds no entry for ppc64le and riscv64 even where one is.",
    found: 'archMap gives no architectures on {{host}}.',
    holds: 'The engine reads archMap.',
  },
  sources: ['https://github.com/containers/common/blob/main/pkg/seccomp/seccomp_linux.go'],
  *check(subject) {
    const { profile, target, arches } = subject
    const isRead = !readsOciAlone(target) && (profile.archMap?.length ?? 0) > 0
    const entry = profile.archMap?.find(({ architecture }) => architecture === target.arch)
    const isLost = entry === undefined || entry.subArchitectures.some((arch) => !arches.includes(arch))
    if (!isRead || !isLost) return
    yield { at: memberPlace(subject, 'archMap'), params: { host: target.arch } }
  },
}
