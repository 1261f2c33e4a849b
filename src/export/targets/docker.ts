import type { Exporter, Usage } from '../exporter.ts'
import { numberErrors } from '../form-steps.ts'
import { inJson } from '../json-form.ts'
import { spellKeys } from '../spell-keys.ts'
import { writeBySteps } from '../steps.ts'

const command: Usage = {
  id: 'docker',
  launchers: ['docker'],
  steps: (fileName) => [
    { what: 'use-docker-what', text: `docker run --security-opt seccomp=${fileName} IMAGE` },
  ],
  records: 'host',
}

const compose: Usage = {
  id: 'compose',
  launchers: ['docker'],
  steps: (fileName) => [
    {
      what: 'use-compose-what',
      text: `services:\n  app:\n    security_opt:\n      - seccomp=./${fileName}`,
    },
  ],
  records: 'host',
}

/**
 * moby/profiles: `includes`, `excludes`, `minKernel` and `archMap` are honoured for each container; error names
 * are not.
 */
export const docker: Exporter = {
  id: 'docker',
  launchers: ['docker'],
  ...inJson,
  usages: [command, compose],
  words: {
    'export-docker': 'Docker',
    'use-docker': 'Docker',
    'use-docker-what': 'From the folder that holds the file.',
    'use-compose': 'Compose',
    'use-compose-what': 'In compose.yaml; the path counts from there.',
  },
  write: async (document, { target }) => writeBySteps(document, target, [spellKeys, numberErrors]),
}
