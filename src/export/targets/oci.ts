import type { Exporter } from '../exporter.ts'
import {
  dropEmptyGuards,
  dropFlags,
  dropUnreadNumbers,
  listArchitectures,
  numberErrors,
  renameLegacyNames,
} from '../form-steps.ts'
import { decideGuards } from '../guard-steps.ts'
import { spellKeys } from '../spell-keys.ts'
import { writeBySteps } from '../steps.ts'

/**
 * `linux.seccomp` of the OCI runtime specification, as containerd reads a Localhost profile of Kubernetes and runc
 * and crun their config.json: no guards, no `archMap`, no error names; what they do not know they pass over
 * without a word.
 */
export const oci: Exporter = {
  id: 'oci',
  label: 'Kubernetes with containerd, runc, crun (OCI)',
  launchers: ['containerd', 'runc', 'crun'],
  write: (document, target) =>
    writeBySteps(document, target, [
      spellKeys,
      decideGuards,
      dropEmptyGuards,
      listArchitectures,
      renameLegacyNames,
      numberErrors,
      dropUnreadNumbers,
      dropFlags,
    ]),
}
