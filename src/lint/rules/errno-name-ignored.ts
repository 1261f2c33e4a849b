import { readsContainersCommon } from '#core/target/runtime.ts'
import type { LintRule } from '../rule.ts'

export const errnoNameIgnored: LintRule = {
  id: 'errno-name-ignored',
  severity: 'warning',
  words: {
    title: 'The error has a name that not every runtime reads',
    why: 'Podman and CRI-O read `errno` and `defaultErrno`; Docker, containerd, runc and crun look at the number alone and answer EPERM where there is none.',
  },
  sources: ['https://github.com/containers/common/blob/main/pkg/seccomp/types.go'],
  notes: ['errno-conflict', 'errno-name-only'],
  weigh: ({ severity }, target) =>
    severity === 'error' ? 'error' : readsContainersCommon(target) ? 'info' : 'warning',
}
