import type { Exporter } from '../exporter.ts'
import { dropFlags, dropUnreadNumbers, listUnknownHost } from '../form-steps.ts'
import { decideKernels } from '../guard-steps.ts'
import { spellKeys } from '../spell-keys.ts'
import { writeBySteps } from '../steps.ts'

/** containers-common (Podman, Buildah, CRI-O): guards without `minKernel`, error names, `archMap` of some hosts. */
export const podman: Exporter = {
  id: 'podman',
  label: 'Podman, CRI-O',
  launchers: ['podman', 'cri-o'],
  write: (document, target) =>
    writeBySteps(document, target, [spellKeys, decideKernels, listUnknownHost, dropUnreadNumbers, dropFlags]),
}
