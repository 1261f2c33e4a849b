import type { Exporter, Usage } from '../exporter.ts'
import { dropFlags, dropUnreadNumbers, listUnknownHost } from '../form-steps.ts'
import { decideKernels } from '../guard-steps.ts'
import { inJson } from '../json-form.ts'
import { spellKeys } from '../spell-keys.ts'
import { writeBySteps } from '../steps.ts'

const command: Usage = {
  id: 'podman',
  launchers: ['podman'],
  steps: (fileName) => [
    { what: 'use-podman-what', text: `podman run --security-opt seccomp=${fileName} IMAGE` },
  ],
  limit: ({ rules }) =>
    rules.some(({ includes, excludes }) => (includes?.minKernel ?? excludes?.minKernel) !== undefined)
      ? 'use-podman-guards'
      : undefined,
  records: 'host',
}

/** containers-common (Podman, Buildah, CRI-O): guards without `minKernel`, error names, `archMap` of some hosts. */
export const podman: Exporter = {
  id: 'podman',
  launchers: ['podman', 'cri-o'],
  ...inJson,
  usages: [command],
  words: {
    'export-podman': 'Podman, CRI-O',
    'use-podman': 'Podman',
    'use-podman-what': 'From the folder that holds the file.',
    'use-podman-guards': 'Podman reads includes and excludes, but not minKernel: rules with it always apply.',
  },
  write: async (document, { target }) =>
    writeBySteps(document, target, [spellKeys, decideKernels, listUnknownHost, dropUnreadNumbers, dropFlags]),
}
