import type { Exporter } from '../exporter.ts'
import { numberErrors } from '../form-steps.ts'
import { spellKeys } from '../spell-keys.ts'
import { writeBySteps } from '../steps.ts'

/**
 * moby/profiles: `includes`, `excludes`, `minKernel` and `archMap` are honoured for each container; error names
 * are not.
 */
export const docker: Exporter = {
  id: 'docker',
  label: 'Docker',
  launchers: ['docker'],
  write: (document, target) => writeBySteps(document, target, [spellKeys, numberErrors]),
}
