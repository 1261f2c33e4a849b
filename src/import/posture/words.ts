import type { Wording } from '#core/base/message.ts'

/** English for what the readers of deployments say. */
export const postureReaderWords: Wording = {
  'posture-key-twice': '{{name}} was not read: it has the same key twice, which programs read differently.',
  'posture-no-workloads': '{{name}} describes no containers.',
  'posture-no-checks': '{{name}} holds none of the checks about confinement.',
  'posture-extends':
    '{{names}} extend other services, which are not in the file. Save the output of docker compose config and drop that.',
  'posture-compose-refused':
    '{{name}} was not read: line {{line}} uses {{what}}. Save the output of docker compose config, which resolves it, and drop that.',
  'not-posture':
    '{{name}} says nothing about containers. Use the output of docker inspect or docker info, or a Compose or Kubernetes file.',
  'posture-not-log': '{{name}} describes containers; it is no log.',
}
